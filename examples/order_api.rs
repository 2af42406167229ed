//! A service with the whole of it: English and Chinese, a log, and an OpenAPI document that has every error that the service
//! answers, also those that axum itself refuses with.
//!
//! `cargo run --example order_api` serves on port 8080, or on the port of `PORT`. The document is at `/openapi.json`, for
//! Swagger UI and other viewers. Try these:
//!
//! ```sh
//! curl -i localhost:8080/orders/77
//! curl -i localhost:8080/orders/77 -H 'accept-language: zh' -H 'accept: application/problem+json'
//! curl -i localhost:8080/orders -d '{' -H 'content-type: application/json'
//! ```
//!
//! With `--catalogue` it prints its catalogue: all codes as JSON, for people and programs that read no Rust.

use apm_errors::{
    ApmError, ErrorResponse, assert_disjoint, axum::ErrorLayer, docs::Catalogue,
    utoipa::ErrorComponents,
};
use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    routing::{get, post},
};
use std::{env, error::Error, net::Ipv4Addr};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::{OpenApi, ToSchema};

#[derive(Debug, ApmError)]
#[apm(
    prefix = "SVCSTG.ORD.",
    language = "en",
    help = "https://docs.example/errors/{code}.html",
    retired(code = "404009", since = "1.0.0", replaced_by = "404001")
)]
enum OrderError {
    #[apm(
        code = "404001",
        status = 404,
        message = "order {id} does not exist.",
        description = "The order was never placed or has been removed.",
        solution = "Check the order id.",
        zh(
            message = "订单 {id} 不存在。",
            description = "订单从未提交，或已被删除。",
            solution = "请检查订单号。"
        )
    )]
    NotFound { id: u64 },

    #[apm(
        code = "409001",
        status = 409,
        message = "only {left} left.",
        solution = "Order less.",
        zh(message = "只剩 {left} 件。", solution = "请减少订购数量。")
    )]
    OutOfStock { left: u32 },
}

/// Codes for requests that axum itself rejects. The statuses decide which code answers.
#[derive(Debug, ApmError)]
#[apm(prefix = "SVCSTG.ORD.")]
enum Refusal {
    #[apm(code = "400000", status = 400, message = "the request is malformed.")]
    Malformed,
    #[apm(code = "404000", status = 404, message = "there is no such path.")]
    NoSuchPath,
    #[apm(code = "405000", status = 405, message = "the path has other methods.")]
    OtherMethod,
    #[apm(code = "413000", status = 413, message = "the request is too large.")]
    TooLarge,
    #[apm(
        code = "415000",
        status = 415,
        message = "the content type is not application/json."
    )]
    OtherType,
    #[apm(
        code = "422000",
        status = 422,
        message = "the body is not what the documentation says.",
        description = "`count` is a number and `item` a text: <null>, Vec<String> and 2*3*4 are neither.\n\n\
                       # 1: compare the body with the schema."
    )]
    OtherBody,
    #[apm(code = "500000", status = 500, message = "the service failed.")]
    Failed,
}

assert_disjoint!(OrderError, Refusal);

/// Every error that an operation may answer.
struct Errors;

apm_errors::utoipa_responses!(Errors: OrderError, Refusal; problems);

#[derive(serde::Deserialize, serde::Serialize, ToSchema)]
struct Order {
    item: String,
    count: u32,
}

#[utoipa::path(get, path = "/orders/{id}", params(("id" = u64, Path)),
    responses((status = 200, description = "The order", body = Order), Errors))]
async fn order(Path(id): Path<u64>) -> Result<Json<Order>, ErrorResponse> {
    if id >= 10 {
        return Err(OrderError::NotFound { id })?;
    }
    Ok(Json(Order {
        item: "tea".to_owned(),
        count: 1,
    }))
}

#[utoipa::path(post, path = "/orders", request_body = Order,
    responses((status = 201, description = "The order", body = Order), Errors))]
async fn place(Json(order): Json<Order>) -> Result<(StatusCode, Json<Order>), ErrorResponse> {
    const LEFT: u32 = 1000;
    // Fails on purpose, to show what a panic becomes.
    let share = LEFT.checked_div(order.count).expect("a count");
    if share == 0 {
        return Err(OrderError::OutOfStock { left: LEFT })?;
    }
    Ok((StatusCode::CREATED, Json(order)))
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Orders", version = "1"),
    paths(order, place),
    modifiers(&ErrorComponents)
)]
struct Document;

fn app() -> Router {
    Router::new()
        .route("/orders/{id}", get(order))
        .route("/orders", post(place))
        .route("/openapi.json", get(async || Json(Document::openapi())))
        .layer(CatchPanicLayer::new())
        // The last one, so that it sees every answer.
        .layer(ErrorLayer.undocumented::<Refusal>())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    if env::args().nth(1).as_deref() == Some("--catalogue") {
        let tables = [OrderError::TABLE, Refusal::TABLE];
        let version = env!("CARGO_PKG_VERSION");
        print!("{}", Catalogue::new("orders", version, tables).to_json());
        return Ok(());
    }
    let port = env::var("PORT").map_or(Ok(8080), |port| port.parse())?;
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("http://{}/openapi.json", listener.local_addr()?);
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    axum::serve(listener, app()).await?;
    Ok(())
}
