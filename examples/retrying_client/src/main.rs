//! A client that retries only if it may help.
//!
//! `cargo run -p retrying-client` starts a service that fails in four ways, and calls it.

use apm_errors::{ApmError, CallError, CheckResponse, ErrorResponse, axum::ErrorLayer};
use axum::{Router, routing::get};
use backon::{ExponentialBuilder, Retryable};
use std::{
    error::Error,
    sync::atomic::{AtomicU32, Ordering::Relaxed},
    time::Duration,
};

/// Shared by the service and its client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApmError)]
#[apm(prefix = "SVCSTG.ORD.")]
enum OrderCode {
    #[apm(code = "404001", status = 404, message = "the order does not exist.")]
    NotFound,
    #[apm(code = "429001", status = 429, message = "too many orders.")]
    TooMany,
    #[apm(code = "503001", status = 503, message = "the order store is busy.")]
    Busy,
}

/// Fails twice, then answers.
async fn busy() -> Result<&'static str, ErrorResponse> {
    static CALLS: AtomicU32 = AtomicU32::new(0);
    match CALLS.fetch_add(1, Relaxed) {
        0 => Err(OrderCode::Busy)?,
        1 => Err(ErrorResponse::from(OrderCode::TooMany).retry_after(Duration::from_secs(1))),
        _ => Ok("order 1"),
    }
}

async fn missing() -> Result<&'static str, ErrorResponse> {
    Err(OrderCode::NotFound)?
}

/// A query of a job that failed. The query itself succeeds.
async fn job() -> &'static str {
    r#"{"status":"FAIL","job_id":"7","error_code":"SVCSTG.ORD.503001"}"#
}

/// An error that hides in a 200.
async fn hidden() -> &'static str {
    r#"{"errorCode":"SVCSTG.ORD.404001","errorMessage":"the order does not exist."}"#
}

/// The call, with retries. This is all that a client needs.
async fn call(url: &str) -> Result<String, CallError> {
    let once = || async {
        reqwest::get(url)
            .await?
            .check()
            .await?
            .text()
            .await
            .map_err(CallError::from)
    };
    once.retry(ExponentialBuilder::default().with_min_delay(Duration::from_millis(50)))
        .when(CallError::is_retryable)
        .adjust(|error, wait| wait.map(|wait| error.retry_after().unwrap_or(wait)))
        .notify(|error, wait| println!("  {error}: again in {wait:?}"))
        .await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let app = Router::new()
        .route("/busy", get(busy))
        .route("/missing", get(missing))
        .route("/job", get(job))
        .route("/hidden", get(hidden))
        .layer(ErrorLayer);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let service = listener.local_addr()?;
    tokio::spawn(async { axum::serve(listener, app).await });

    for (path, expected) in [
        ("busy", None),
        ("missing", Some(OrderCode::NotFound)),
        ("job", None),
        ("hidden", Some(OrderCode::NotFound)),
    ] {
        println!("# GET /{path}");
        let result = call(&format!("http://{service}/{path}")).await;
        match &result {
            Ok(body) => println!("  success: {body}"),
            Err(error) => println!("  {error}"),
        }
        let error = result.as_ref().err();
        let code = error.and_then(|error| error.as_api()?.known::<OrderCode>());
        if code != expected || error.is_some() != expected.is_some() {
            return Err(format!("/{path} gave {result:?}, and not {expected:?}").into());
        }
    }
    Ok(())
}
