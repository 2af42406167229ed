//! `ErrorResponse` without any server.

use crate::cases::{OrderError, SECRET, order, order_error};
use apm_errors::{ApmError, ApmErrorCode, ErrorResponse};
use axum::response::IntoResponse;
use http::{HeaderMap, Response, header::ACCEPT};
use http_body_util::BodyExt;
use std::{error::Error, sync::Arc};

#[test]
fn it_is_small_and_send_and_sync() {
    fn everywhere<T: Send + Sync + Error + 'static>() {}
    everywhere::<ErrorResponse>();
    assert!(size_of::<ErrorResponse>() <= 32);
}

#[test]
fn it_carries_the_error() {
    let answer = order("quantity").unwrap_err();
    assert_eq!(answer.entry().code, "SVCSTG.ORD.400002");
    assert_eq!(answer.to_string(), "quantity -7 is out of range.");
    assert!(matches!(
        answer.downcast_ref(),
        Some(OrderError::Quantity(-7, SECRET))
    ));
    assert!(answer.downcast_ref::<ApmErrorCode>().is_none());

    let source = order("store").unwrap_err();
    assert_eq!(
        source.source().unwrap().to_string(),
        format!("outer {SECRET}")
    );
}

#[test]
fn boxed_and_shared_errors_are_errors() {
    let boxed: Box<dyn ApmError + Send + Sync> = Box::new(order_error("7"));
    let answer = ErrorResponse::from(boxed);
    assert_eq!(
        (answer.status(), answer.entry().code),
        (404, "SVCSTG.ORD.404001")
    );
    let shared = ErrorResponse::from(Arc::new(order_error("sold-out")));
    assert_eq!(shared.status(), 409);
    assert!(shared.downcast_ref::<Arc<OrderError>>().is_some());
}

#[test]
fn a_status_that_is_not_an_error_is_answered_as_500() {
    for name in ["ats", "atps", "moved"] {
        let answer = order(name).unwrap_err();
        assert_eq!(answer.status(), 500);
        assert!(answer.entry().status < 400);
        let response = answer.into_http();
        assert_eq!(response.status(), 500);
    }
}

/// Neither formatted nor copied: the bytes on the wire are those that the type laid out.
#[test]
fn a_constant_body_is_not_copied() {
    let declared = order_error("sold-out").to_json().as_ptr();
    let http = order("sold-out").unwrap_err().into_http();
    assert_eq!(http.body().as_ptr(), declared);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for axum in [
        order("sold-out").into_response(),
        order_error("sold-out").into_response(),
    ] {
        let body = runtime.block_on(axum.into_body().collect()).unwrap();
        assert_eq!(body.to_bytes().as_ptr(), declared);
    }
}

#[test]
fn http_answers_as_accept_asks() {
    let mut headers = HeaderMap::new();
    let response = order("trace").unwrap_err().into_http_for(&headers);
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.headers()["vary"], "accept, accept-language");

    headers.append(ACCEPT, "application/json;q=0.2".parse().unwrap());
    headers.append(ACCEPT, "application/problem+json;q=0.3".parse().unwrap());
    let response = order("trace").unwrap_err().into_http_for(&headers);
    assert_eq!(
        response.headers()["content-type"],
        "application/problem+json"
    );
    let problem: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
    assert_eq!(problem["code"], "SVCSTG.ATS.200103");

    let error = response.extensions().get::<Arc<ErrorResponse>>().unwrap();
    let Some(OrderError::Apm(code)) = error.downcast_ref() else {
        panic!("{error:?}")
    };
    assert_eq!(*code, ApmErrorCode::EmptyTraceResult);

    let response = Response::from(order("trace").unwrap_err());
    assert!(!response.headers().contains_key("vary"));
}

#[derive(Debug, ApmError)]
#[apm(
    code = "SVCSTG.ORD.499001",
    status = 499,
    message = "the client is gone."
)]
struct Gone;

#[test]
fn a_status_that_is_not_registered_has_no_title() {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, "application/problem+json".parse().unwrap());
    let response = ErrorResponse::from(Gone).into_http_for(&headers);
    assert_eq!(
        response.body(),
        r#"{"type":"about:blank","status":499,"detail":"the client is gone.","code":"SVCSTG.ORD.499001"}"#
    );
}
