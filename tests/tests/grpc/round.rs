//! What leaves by gRPC, and what a client makes of it.

use crate::{
    orders::{Bare, OrderError, SECRET, exists, find},
    server::{ask, ask_in},
};
use apm_errors::{ApiError, ApmError, ApmErrorCode, ErrorResponse};
use std::time::Duration;
use tonic::{Code, Status};
use tonic_types::StatusExt;

#[test]
fn a_success_is_none_of_our_business() {
    assert_eq!(ask_in("8", None).unwrap(), "8");
}

#[test]
fn a_client_gets_code_message_and_details() {
    let status = ask("7");
    assert_eq!(status.code(), Code::NotFound);
    let message = "order 7 of Zoë\r\nx: 1 does not exist.";
    assert_eq!(status.message(), message);
    let details = status.check_error_details().unwrap();
    let info = details.error_info().unwrap();
    assert_eq!(info.reason, "SVCSTG.ORD.404001");
    assert_eq!(info.domain, "SVCSTG.ORD");
    let mut params: Vec<_> = info.metadata.iter().collect();
    params.sort();
    let pairs = params.into_iter().map(|(name, text)| (&**name, &**text));
    assert!(pairs.eq([("customer", "Zoë\r\nx: 1"), ("id", "7")]));
    let localized = details.localized_message().unwrap();
    assert_eq!((&*localized.locale, &*localized.message), ("en", message));
    let [link] = &*details.help().unwrap().links else {
        panic!("{details:?}");
    };
    assert_eq!(link.description, "SVCSTG.ORD.404001");
    assert_eq!(link.url, "https://docs.example/errors#SVCSTG.ORD.404001");
    assert!(details.retry_info().is_none());
}

#[test]
fn what_nobody_says_is_not_there() {
    let details = ask("page").check_error_details().unwrap();
    assert_eq!(details.error_info().unwrap().domain, "");
    assert!(details.help().is_none());
    assert!(details.localized_message().is_none());
    assert!(details.retry_info().is_none());

    let silent = ask("silent");
    assert_eq!(silent.message(), "");
    assert!(silent.get_details_localized_message().is_none());
    let error = ApiError::from(silent);
    assert_eq!(
        (error.code(), error.message()),
        (Some("SVCSTG.ORD.500002"), None)
    );
}

#[test]
fn a_localized_message_is_in_the_language_that_the_client_likes() {
    let zh = "Zoë\r\nx: 1 没有订单 7。";
    let en = "order 7 of Zoë\r\nx: 1 does not exist.";
    for (wanted, language, message) in [
        (Some("zh-CN,en;q=0.5"), "zh", zh),
        (Some("fr"), "en", en),
        (Some("en,zh"), "en", en),
        (None, "en", en),
    ] {
        let status = ask_in("7", wanted).unwrap_err();
        assert_eq!(status.message(), en);
        let localized = status.get_details_localized_message().unwrap();
        let localized = (&*localized.locale, &*localized.message);
        assert_eq!(localized, (language, message), "{wanted:?}");
    }
    // The message of this one is in English alone.
    let status = ask_in("busy", Some("zh")).unwrap_err();
    let localized = status.get_details_localized_message().unwrap();
    assert_eq!(localized.locale, "en");
}

#[test]
fn the_code_is_that_of_the_entry() {
    for (name, code, status) in [
        ("7", Code::NotFound, 404),
        ("exists", Code::AlreadyExists, 409),
        ("busy", Code::Unavailable, 503),
        ("store", Code::Internal, 500),
        // 416, which goes by another code.
        ("page", Code::OutOfRange, 400),
        // A success that is returned as an error is none.
        ("created", Code::Internal, 500),
        ("closed", Code::Unknown, 500),
    ] {
        let got = ask(name);
        assert_eq!(got.code(), code, "{name}");
        assert_eq!(ApiError::from(got).status(), status, "{name}");
    }
}

/// The entry is one of a table in Chinese, and nobody says in which language the message is.
#[derive(Debug, ApmError)]
#[apm(code = ApmErrorCode::EmptyTraceResult, message = "trace {trace} is empty.")]
struct EmptyTrace {
    trace: u64,
}

#[test]
fn a_message_whose_language_nobody_knows_is_not_localized() {
    let status = Status::from(ErrorResponse::from(EmptyTrace { trace: 9 }));
    assert_eq!(status.message(), "trace 9 is empty.");
    assert!(status.get_details_localized_message().is_none());
    let status = Status::from(ApmErrorCode::EmptyTraceResult);
    let localized = status.get_details_localized_message().unwrap();
    assert_eq!(localized.locale, "zh");
}

#[test]
fn field_errors_are_a_bad_request() {
    let wrong = ask("fields").get_details_bad_request().unwrap();
    let wrong = wrong.field_violations.iter();
    let wrong = wrong.map(|it| (&*it.field, &*it.description, &*it.reason));
    assert!(wrong.eq([
        ("items.0.quantity", "must be positive.", "range"),
        ("", "is no order.", ""),
    ]));
    assert!(ask("7").get_details_bad_request().is_none());
}

#[test]
fn when_to_try_again_comes_from_the_entry_or_the_handler() {
    for (name, seconds) in [
        ("busy", Some(30)),
        ("later", Some(2)),
        ("at a date", None),
        ("7", None),
    ] {
        let error = ApiError::from(ask(name));
        assert_eq!(
            error.retry_after(),
            seconds.map(Duration::from_secs),
            "{name}"
        );
        assert_eq!(error.is_retryable(), name != "7", "{name}");
    }
}

#[test]
fn the_very_variant_comes_back() {
    let error = ApiError::from(ask("7"));
    let Some(OrderError::NotFound { id, customer }) = error.variant() else {
        panic!("{error:?}");
    };
    assert_eq!((id, &*customer), (7, "Zoë\r\nx: 1"));
    assert!(
        error
            .params()
            .eq([("customer", "Zoë\r\nx: 1"), ("id", "7")])
    );
    assert_eq!(error.code(), Some("SVCSTG.ORD.404001"));
    let line = "SVCSTG.ORD.404001: order 7 of Zoë x: 1 does not exist. (status 404)";
    assert_eq!(error.to_string(), line);

    let error = ApiError::from(&ask("page"));
    let first = "the page is behind the last one.".to_owned();
    assert_eq!(error.variant(), Some(Bare::NoPage { first }));
}

#[test]
fn what_is_for_the_log_stays_inside() {
    // Else this shows nothing.
    let source = find("store").unwrap_err();
    let said = format!("{source:?} {:?}", exists());
    assert_eq!(said.matches(SECRET).count(), 2);
    for name in ["store", "exists"] {
        let status = ask(name);
        let http = Status::clone(&status).into_http::<()>();
        let details = String::from_utf8_lossy(status.details());
        let sent = format!("{status:?} {details} {:?}", http.headers());
        assert!(!sent.contains(SECRET), "{sent}");
    }
}
