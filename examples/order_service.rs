//! The main job: a service documents its errors once, and everything else comes from there.
//!
//! `cargo run --example order_service` starts the service, calls it, and shows each side.

use apm_errors::{
    ApiError, ApmError, ApmErrorCode, ErrorResponse, assert_disjoint, axum::ErrorLayer,
};
use axum::{
    Json, Router,
    extract::Path,
    routing::{get, post},
};
use std::{
    error::Error,
    io::{self, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
};
use tower_http::catch_panic::CatchPanicLayer;

/// The errors of an order service, and, forwarded, those of the tracing service behind it.
#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = "SVCSTG.ORD.404001",
        status = 404,
        message = "order {id} does not exist.",
        description = "The order was never placed or has been removed.",
        solution = "Check the order id."
    )]
    NotFound { id: u64 },

    #[apm(
        code = "SVCSTG.ORD.500001",
        status = 500,
        message = "the order store is unavailable.",
        solution = "Try again later."
    )]
    Store(#[from] io::Error),

    #[apm(transparent)]
    Apm(#[from] ApmErrorCode),
}

/// Codes for requests that axum itself rejects. The statuses decide which code answers.
#[derive(Debug, ApmError)]
#[apm(prefix = "SVCSTG.ORD.")]
enum Refusal {
    #[apm(
        code = "400000",
        status = 400,
        message = "the request is malformed.",
        solution = "Compare the request with the documentation."
    )]
    Malformed,

    #[apm(code = "404000", status = 404, message = "there is no such path.")]
    NoSuchPath,

    #[apm(code = "500000", status = 500, message = "the service failed.")]
    Failed,
}

assert_disjoint!(OrderError, Refusal, ApmErrorCode);

fn load(id: u64) -> Result<String, OrderError> {
    match id {
        0 => Err(io::Error::other("disk 3 on 10.0.0.5 is gone"))?,
        1 => Err(ApmErrorCode::EmptyTraceResult)?,
        _ => Err(OrderError::NotFound { id }),
    }
}

/// `?` makes an answer of any documented error.
async fn order(Path(id): Path<u64>) -> Result<String, ErrorResponse> {
    Ok(load(id)?)
}

#[derive(serde::Deserialize)]
struct NewOrder {
    count: u32,
}

async fn place(Json(order): Json<NewOrder>) -> String {
    // Fails on purpose, to show what a panic becomes.
    let each = 100_u32.checked_div(order.count).expect("a count");
    format!("placed, {each} % each")
}

fn app() -> Router {
    Router::new()
        .route("/orders/{id}", get(order))
        .route("/orders", post(place))
        .layer(CatchPanicLayer::new())
        // The last one, so that it sees every answer.
        .layer(ErrorLayer.undocumented::<Refusal>())
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("# What OrderError documents, and what it forwards; what axum refuses");
    let tables = OrderError::TABLE.with_forwarded();
    for table in tables.into_iter().chain([Refusal::TABLE]) {
        for entry in table.entries() {
            println!(
                "{} {}  {}",
                entry.status,
                entry.code,
                entry.message.unwrap_or("null")
            );
        }
    }

    // The log of the service goes to the same place as all else here.
    tracing_subscriber::fmt()
        .without_time()
        .with_ansi(false)
        .with_writer(io::stdout)
        .init();

    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_io()
        .build()?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let service = listener.local_addr()?;
    runtime.spawn(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, app()).await
    });

    for (method, path, accept, body) in [
        ("GET", "/orders/7", "*/*", ""),
        ("GET", "/orders/0", "*/*", ""),
        ("GET", "/orders/1", "application/json", ""),
        ("GET", "/orders/7", "application/problem+json", ""),
        // Requests that axum itself rejects: an unknown path, a body that is not JSON; and a panic.
        ("GET", "/order/7", "*/*", ""),
        ("POST", "/orders", "application/problem+json", "{"),
        ("POST", "/orders", "*/*", r#"{"count":0}"#),
    ] {
        println!("\n# {method} {path}, accept: {accept} {body}");
        let response = call(service, method, path, accept, body)?;
        let error = match ApiError::check(response) {
            Ok(response) => return Err(format!("no error: {response:?}").into()),
            Err(error) => error,
        };
        println!("the client's error:  {error}");
        match error.known() {
            Some(ApmErrorCode::EmptyTraceResult) => {
                println!("the client matched:  nothing was traced");
            }
            Some(other) => println!("the client matched:  {other:?}"),
            None => {
                let entry = error.code().and_then(|code| {
                    let entry = OrderError::TABLE.get(code);
                    entry.or_else(|| Refusal::TABLE.get(code))
                });
                let solution = entry.and_then(|entry| entry.solution);
                println!("the client looks up: {}", solution.unwrap_or("-"));
            }
        }
        if error.is_retryable() {
            println!("the client knows:    another try may help");
        }
    }

    println!("\n# The body that the documentation of APM shows, and a code from a support ticket");
    let json = r#"{ "errorCode": "SVCSTG_AMS_4000001", "errorMessage": "Request param invalid" }"#;
    let error = ApiError::decode(400, json.as_bytes());
    println!("{json}");
    println!("the client's error:  {error}");
    let code: ApmErrorCode = "SVCSTG.ATS.400101".parse()?;
    let solution = code.solution().unwrap_or("-");
    println!("SVCSTG.ATS.400101 is {code:?}: {code} {solution}");
    if let Err(unknown) = "SVCSTG.ATS.400102".parse::<ApmErrorCode>() {
        println!("{unknown}");
    }
    Ok(())
}

/// Sends a request and reads the answer, with nothing between you and the wire.
fn call(
    service: SocketAddr,
    method: &str,
    path: &str,
    accept: &str,
    body: &str,
) -> Result<http::Response<Vec<u8>>, Box<dyn Error>> {
    let mut stream = TcpStream::connect(service)?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\naccept: {accept}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    println!("--- on the wire");
    println!("{}", answer.replace('\r', ""));
    println!("---");

    let (head, body) = answer
        .split_once("\r\n\r\n")
        .ok_or("the answer has no end of its head")?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let mut response = http::Response::builder().status(status.ok_or("the answer has no status")?);
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        response = response.header(name, value);
    }
    Ok(response.body(body.as_bytes().to_vec())?)
}
