//! What a client makes of a status that another library wrote.

use crate::server::ask;
use apm_errors::{ApiError, ApmErrorCode};
use std::{collections::HashMap, time::Duration};
use tonic::{Code, Status, metadata::MetadataMap};
use tonic_types::{ErrorDetails, StatusExt};

#[test]
fn a_status_without_details_has_a_status_and_a_message() {
    let error = ApiError::from(ask("bare"));
    assert_eq!((error.status(), error.code()), (404, None));
    assert_eq!(error.message(), Some("no order"));
    assert_eq!(error.params().count(), 0);
    assert_eq!(error.retry_after(), None);
    assert!(error.raw().is_empty());
}

#[test]
fn each_code_has_a_status() {
    let codes = (0..17).map(Code::from_i32);
    let statuses = codes.map(|code| ApiError::from(Status::new(code, "")).status());
    assert!(statuses.eq([
        200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401
    ]));
}

#[test]
fn a_documented_code_is_known() {
    let details = ErrorDetails::with_error_info("SVCSTG.ATS.200103", "", HashMap::new());
    let status = Status::with_error_details(Code::InvalidArgument, "", details);
    let error = ApiError::from(status);
    assert_eq!(error.known(), Some(ApmErrorCode::EmptyTraceResult));
}

#[test]
fn broken_details_are_kept_and_not_read() {
    let details = b"\x0a\xff\xff".as_slice();
    let status = Status::with_details(Code::Aborted, "try again", details.into());
    let error = ApiError::from(status);
    assert_eq!((error.status(), error.code()), (409, None));
    assert_eq!((error.message(), error.raw()), (Some("try again"), details));
    assert_eq!(error.to_string(), "try again (status 409)");
}

#[test]
fn a_blank_reason_is_no_code() {
    let details = ErrorDetails::with_error_info(" ", "docs.example", HashMap::new());
    let status = Status::with_error_details(Code::Aborted, "", details);
    assert_eq!(ApiError::from(status).code(), None);
}

#[test]
fn an_empty_message_yields_to_a_localized_one() {
    for (message, expected) in [("", "没有订单。"), ("no order.", "no order.")] {
        let details = ErrorDetails::with_localized_message("zh", "没有订单。");
        let status = Status::with_error_details(Code::NotFound, message, details);
        assert_eq!(ApiError::from(status).message(), Some(expected));
    }
}

#[test]
fn what_a_server_sends_is_bounded() {
    let params: HashMap<_, _> = (0..200)
        .map(|it| (format!("p{it:03}"), it.to_string()))
        .collect();
    let mut details = ErrorDetails::with_error_info("ORD.1", "", params);
    details.set_retry_info(Some(Duration::from_secs(1 << 40)));
    let status = Status::with_error_details(Code::Unavailable, "", details);
    let error = ApiError::from(status);
    assert_eq!(error.params().count(), ApiError::PARAMS_LIMIT);
    assert_eq!(
        (error.param("p099"), error.param("p100")),
        (Some("99"), None)
    );
    assert_eq!(error.retry_after(), Some(ApiError::RETRY_AFTER_LIMIT));
    assert_eq!(error.raw().len().min(1000), 1000);
}

#[test]
fn the_metadata_are_the_headers() {
    let mut metadata = MetadataMap::new();
    metadata.insert("x-request-id", "c0ffee".parse().unwrap());
    let status = Status::with_metadata(Code::Internal, "oops", metadata);
    let error = ApiError::from(&status);
    assert_eq!(error.request_id(), Some("c0ffee"));
    assert_eq!(error.headers()["x-request-id"], "c0ffee");
}
