//! An order service like that of the examples. Each place that raises an error can be deleted.

use apm_errors::{ApmError, ErrorResponse, axum::ErrorLayer};
use axum::{
    Json, Router,
    extract::Path,
    routing::{get, post},
};
use std::{env, io};
use tower_http::catch_panic::CatchPanicLayer;

#[derive(Debug, ApmError)]
#[apm(prefix = "SVCSTG.ORD.")]
pub(crate) enum OrderError {
    #[apm(code = "404001", status = 404, message = "order {id} does not exist.")]
    NotFound { id: u64 },
    #[apm(code = "500001", status = 500, message = "the store is unavailable.")]
    Store(#[from] io::Error),
    #[apm(transparent)]
    Stock(#[from] StockError),
}

/// Forwarded.
#[derive(Debug, ApmError)]
#[apm(prefix = "SVCSTG.STK.")]
pub(crate) enum StockError {
    #[apm(code = "409001", status = 409, message = "sold out.")]
    SoldOut,
}

/// What axum refuses by itself.
#[derive(Debug, ApmError)]
#[apm(prefix = "SVCSTG.ORD.")]
pub(crate) enum Refusal {
    #[apm(code = "400000", status = 400, message = "the request is malformed.")]
    Malformed,
    #[apm(code = "404000", status = 404, message = "there is no such path.")]
    NoSuchPath,
    #[apm(code = "500000", status = 500, message = "the service failed.")]
    Failed,
}

/// The places that raise an error, and the code of each.
pub(crate) const SITES: [(&str, &str); 6] = [
    ("not found", "SVCSTG.ORD.404001"),
    ("store", "SVCSTG.ORD.500001"),
    ("stock", "SVCSTG.STK.409001"),
    ("body", "SVCSTG.ORD.400000"),
    ("path", "SVCSTG.ORD.404000"),
    ("panic", "SVCSTG.ORD.500000"),
];

/// The variable that names the deleted one.
pub(crate) const DELETED: &str = "DELETED_SITE";

fn is_there(site: &str) -> bool {
    env::var(DELETED).as_deref() != Ok(site)
}

fn load(id: u64) -> Result<String, OrderError> {
    match id {
        0 if is_there("store") => Err(io::Error::other("disk 3 on 10.0.0.5 is gone"))?,
        1 if is_there("stock") => Err(StockError::SoldOut)?,
        7 if is_there("not found") => Err(OrderError::NotFound { id }),
        _ => Ok("tea".to_owned()),
    }
}

async fn order(Path(id): Path<u64>) -> Result<String, ErrorResponse> {
    Ok(load(id)?)
}

async fn place(Json(count): Json<u32>) -> String {
    let count = if is_there("panic") { count } else { 1 };
    let each = 100_u32.checked_div(count).expect("a count");
    format!("{each} % each")
}

pub(crate) fn app() -> Router {
    let mut app = Router::new().route("/orders/{id}", get(order));
    app = if is_there("body") {
        app.route("/orders", post(place))
    } else {
        let lenient = async |body: String| place(Json(body.parse().unwrap_or(1))).await;
        app.route("/orders", post(lenient))
    };
    if !is_there("path") {
        app = app.fallback(async || "there is everything");
    }
    app.layer(CatchPanicLayer::new())
        .layer(ErrorLayer.undocumented::<Refusal>())
}
