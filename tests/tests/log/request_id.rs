//! The id of a request, in the log and in problems.

use crate::printed::printed;
use apm_errors::{ApmErrorCode, ErrorResponse, actix_web as actix_layers, axum as axum_layers};
use serde_json::Value;
use tower::ServiceExt;

async fn empty() -> Result<String, ErrorResponse> {
    tokio::task::yield_now().await;
    Err(ApmErrorCode::EmptyTraceResult)?
}

const PROBLEM: (&str, &str) = ("accept", "application/problem+json");

/// The body of an answer, and its event.
fn axum(id: Option<&[u8]>) -> (Value, Value) {
    use axum::{
        Router,
        body::{Body, to_bytes},
        extract::Request,
        routing::get,
    };
    let layer = axum_layers::RequestIdLayer::new("X-Request-Id");
    let app = Router::new()
        .route("/", get(empty))
        .layer(axum_layers::ErrorLayer)
        .layer(layer);
    let mut request = Request::get("/").header(PROBLEM.0, PROBLEM.1);
    if let Some(id) = id {
        request = request.header("x-request-id", id);
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let mut problem = Value::Null;
    let printed = printed(|| {
        runtime.block_on(async {
            let answer = app
                .oneshot(request.body(Body::empty()).unwrap())
                .await
                .unwrap();
            let body = to_bytes(answer.into_body(), 4096).await.unwrap();
            problem = serde_json::from_slice(&body).unwrap();
        });
    });
    (problem, serde_json::from_str(&printed.json).unwrap())
}

fn actix(id: Option<&[u8]>) -> (Value, Value) {
    use actix_web::{App, http::header::HeaderValue, test, web};
    let mut request = test::TestRequest::get().insert_header(PROBLEM);
    if let Some(id) = id {
        request = request.insert_header(("x-request-id", HeaderValue::from_bytes(id).unwrap()));
    }
    let mut problem = Value::Null;
    let printed = printed(|| {
        actix_web::rt::System::new().block_on(async {
            let app = App::new()
                .wrap(actix_layers::RequestIdLayer::new("X-Request-Id"))
                .wrap(actix_layers::ErrorLayer)
                .route("/", web::get().to(empty));
            let app = test::init_service(app).await;
            let body = test::call_and_read_body(&app, request.to_request()).await;
            problem = serde_json::from_slice(&body).unwrap();
        });
    });
    (problem, serde_json::from_str(&printed.json).unwrap())
}

#[test]
fn a_problem_and_its_event_have_the_id() {
    let uuid = "018f4e0c-7b1a-7c3e-9d2f-3b1c5a7e9f00";
    for ask in [axum, actix] {
        for (id, instance) in [
            (uuid, uuid),
            ("Root=1-67891233-abcdef", "Root=1-67891233-abcdef"),
            // Neither a scheme, nor a host, nor the end of the JSON.
            ("javascript:x", "javascript%3Ax"),
            ("//evil.example/?#\"\\", "%2F%2Fevil.example%2F%3F%23%22%5C"),
        ] {
            let (problem, event) = ask(Some(id.as_bytes()));
            assert_eq!(problem["instance"], instance);
            assert_eq!(event["fields"]["request_id"], id);
        }
        let longest = "x".repeat(128);
        assert_eq!(ask(Some(longest.as_bytes())).0["instance"], longest);
    }
}

#[test]
fn invalid_ids_are_ignored() {
    let long = [b'x'; 129];
    for ask in [axum, actix] {
        for id in [
            None,
            Some(&b""[..]),
            Some(b"two words"),
            Some(b"\xE9\x94\x99"),
            Some(&long),
        ] {
            let (problem, event) = ask(id);
            assert_eq!(problem["code"], "SVCSTG.ATS.200103");
            assert_eq!(problem["instance"], Value::Null, "{id:?}");
            assert_eq!(event["fields"]["request_id"], Value::Null, "{id:?}");
        }
    }
}

#[test]
fn an_answer_outside_has_no_id() {
    axum(Some(b"7"));
    let printed = printed(|| ErrorResponse::from(ApmErrorCode::EmptyTraceResult).log());
    assert!(!printed.json.contains("request_id"), "{}", printed.json);
}
