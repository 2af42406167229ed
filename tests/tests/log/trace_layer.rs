//! With `TraceLayer` of tower-http.

use crate::printed::{Printed, printed};
use apm_errors::{ApmErrorCode, ErrorResponse, axum::ErrorLayer};
use axum::{Router, body::Body, extract::Request, routing::get};
use serde_json::Value;
use tower::ServiceExt;
use tower_http::trace::TraceLayer;
use tracing::{Span, field::Empty, info_span};

async fn fails() -> Result<String, ErrorResponse> {
    Err(ApmErrorCode::AtsSuccess)?
}

async fn empty() -> Result<String, ErrorResponse> {
    Err(ApmErrorCode::EmptyTraceResult)?
}

fn ask(app: Router, path: &str) -> Printed {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let routes = app.into_service();
    let request = Request::get(path).body(Body::empty()).unwrap();
    printed(|| runtime.block_on(routes.oneshot(request)).unwrap())
}

fn routes() -> Router {
    let routes = Router::new()
        .route("/fails", get(fails))
        .route("/empty", get(empty));
    routes.layer(ErrorLayer)
}

/// The events that are worth a line in production.
fn events(printed: &Printed) -> Vec<Value> {
    let lines = printed
        .json
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    lines
        .filter(|event: &Value| event["level"] != "DEBUG")
        .collect()
}

#[test]
fn a_5xx_is_two_events() {
    let events = events(&ask(routes().layer(TraceLayer::new_for_http()), "/fails"));
    assert_eq!(events.len(), 2, "{events:?}");
    assert_eq!(events[0]["fields"]["error.type"], "SVCSTG.ATS.2000");
    assert_eq!(events[1]["fields"]["message"], "response failed");
    assert_eq!(events[1]["level"], "ERROR");
}

#[test]
fn a_5xx_is_one_event_without_on_failure() {
    let layer = TraceLayer::new_for_http().on_failure(());
    for path in ["/fails", "/empty"] {
        let events = events(&ask(routes().layer(layer.clone()), path));
        assert_eq!(events.len(), 1, "{events:?}");
        assert_eq!(events[0]["target"], "apm_errors");
    }
}

/// The span of a request with what our event records in it.
fn span(_: &Request) -> Span {
    info_span!("request", error.type = Empty, otel.status_code = Empty)
}

#[test]
fn the_span_has_the_code_and_that_it_failed() {
    let layer = TraceLayer::new_for_http()
        .make_span_with(span)
        .on_failure(());
    let fails = events(&ask(routes().layer(layer.clone()), "/fails")).remove(0);
    assert_eq!(fails["span"]["error.type"], "SVCSTG.ATS.2000");
    assert_eq!(fails["span"]["otel.status_code"], "ERROR");
    // A fault of the client only adds the code to the span.
    let empty = events(&ask(routes().layer(layer), "/empty")).remove(0);
    assert_eq!(empty["span"]["error.type"], "SVCSTG.ATS.200103");
    assert_eq!(empty["span"]["otel.status_code"], Value::Null);
}
