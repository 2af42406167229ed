//! axum, over sockets.

use crate::{
    answers,
    cases::{CASES, OrderError, order, order_error},
    client::Client,
};
use apm_errors::{ApmErrorCode, ErrorResponse, axum::ErrorLayer};
use axum::{
    Router,
    extract::{FromRequestParts, Path},
    http::{HeaderValue, StatusCode, request::Parts},
    middleware::map_response,
    response::Response,
    routing::{get, post},
    serve,
};
use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
};
use tokio::{
    runtime::{Builder, Runtime},
    task::yield_now,
};

/// A server that lives as long as this does.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    _runtime: Runtime,
}

impl Server {
    pub(crate) fn start(threads: usize) -> Self {
        Self::serve(threads, app())
    }

    pub(crate) fn serve(threads: usize, app: Router) -> Self {
        let runtime = Builder::new_multi_thread()
            .worker_threads(threads)
            .enable_io()
            .build()
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let _context = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        runtime.spawn(async { serve(listener, app).await });
        Self {
            address,
            _runtime: runtime,
        }
    }
}

/// All of it under `/plain`, and with the layer under `/layer`.
pub(crate) fn app() -> Router {
    let layered = routes().layer(ErrorLayer).layer(map_response(mark));
    Router::new()
        .nest("/plain", routes().layer(map_response(mark)))
        .nest("/layer", layered)
}

fn routes() -> Router {
    Router::new()
        .route("/orders/{name}", get(mixed).post(mixed))
        .route("/direct/{name}", get(direct))
        .route("/checked", get(checked))
        .route("/spawned", get(spawned))
        .route("/panic", post(panics).get(panics))
        .route("/status", get(another_status))
}

async fn mixed(Path(name): Path<String>) -> Result<String, ErrorResponse> {
    // Requests of one thread take turns.
    yield_now().await;
    order(&name)
}

async fn direct(Path(name): Path<String>) -> Result<String, OrderError> {
    yield_now().await;
    Err(order_error(&name))
}

/// An extractor that fails.
struct Checked;

impl<S: Sync> FromRequestParts<S> for Checked {
    type Rejection = ErrorResponse;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, ErrorResponse> {
        Err(ApmErrorCode::InvalidProjectId)?
    }
}

async fn checked(_: Checked) {}

async fn spawned() -> Response {
    let answer = async { axum::response::IntoResponse::into_response(order("trace")) };
    tokio::spawn(answer).await.unwrap()
}

async fn panics() -> ErrorResponse {
    panic!("{}", crate::cases::SECRET)
}

async fn another_status() -> (StatusCode, ErrorResponse) {
    (
        StatusCode::IM_A_TEAPOT,
        ApmErrorCode::InvalidProjectId.into(),
    )
}

/// A middleware that looks for the error of an answer, and adds its code to the answer.
async fn mark(mut response: Response) -> Response {
    let error = response.extensions().get::<Arc<ErrorResponse>>();
    if let Some(OrderError::SoldOut) = error.and_then(|error| error.downcast_ref()) {
        let found = HeaderValue::from_static("sold out");
        response.headers_mut().insert("x-found", found);
    }
    response
}

answers::every_framework!();

#[test]
fn every_error_is_its_status_its_type_and_its_body() {
    let server = Server::start(1);
    answers::bodies(server.address, &CASES);
}

#[test]
fn the_layer_reaches_extractors_and_shows_errors_to_middleware() {
    let server = Server::start(1);
    let mut client = Client::connect(server.address);
    let problem = &["application/problem+json"];
    let checked = client.get("/layer/checked", problem);
    assert!(
        checked.body.contains("\"code\":\"SVCSTG.ATS.400101\""),
        "{}",
        checked.body
    );

    for path in ["/layer/orders/sold-out", "/layer/direct/sold-out"] {
        assert_eq!(client.get(path, &[]).header("x-found"), Some("sold out"));
    }
    // Without the layer, there is no extension.
    assert_eq!(
        client.get("/plain/orders/sold-out", &[]).header("x-found"),
        None
    );

    // A task of its own knows nothing of the request, and has the documented body.
    let spawned = client.get("/layer/spawned", problem);
    assert_eq!(spawned.header("content-type"), Some("application/json"));

    let teapot = client.get("/plain/status", &[]);
    assert_eq!(teapot.status, "418 I'm a teapot");
    assert_eq!(teapot.header("content-type"), Some("application/json"));
}
