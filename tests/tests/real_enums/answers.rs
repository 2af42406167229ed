//! Shared and borrowed entries as answers: HTTP, problems, axum, and actix-web.

use actix_web::ResponseError;
use apm_errors::{ApmError, ApmErrorCode, ErrorResponse};
use axum::response::IntoResponse;
use http::{HeaderMap, HeaderValue, header::ACCEPT};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::io;

pub(crate) const SECRET: &str = "10.0.0.5";

#[derive(Debug, ApmError)]
pub(crate) enum Service {
    #[apm(
        code = "SERVICE.409",
        status = CONFLICT,
        message = "\"{name}\" is taken.",
        description = "Taken.",
        solution = "Take another."
    )]
    Taken { name: &'static str },
    #[apm(same_as = Taken, message = "all are taken.")]
    AllTaken,
    #[apm(same_as = Taken, message = "{0} are taken.")]
    SomeTaken(u8),
    #[apm(code = by_kind(_0), message = "the store did not \"answer\".")]
    Store(#[from] io::Error),
    #[apm(code = ApmErrorCode::EmptyTraceResult, message = "trace {trace}: none.")]
    Trace { trace: u32 },
    #[apm(code = _0)]
    Boxed(#[from] Box<dyn ApmError + Send + Sync>),
    /// A success that is returned as an error.
    #[apm(code = ApmErrorCode::AtsSuccess, message = "not so.")]
    Success,
}

apm_errors::axum_response!(Service);
apm_errors::actix_web_response!(Service);

#[derive(Debug, ApmError)]
#[apm(prefix = "store.", rename_all = "snake_case", status = 500)]
enum Store {
    IsGone,
    #[apm(status = GATEWAY_TIMEOUT)]
    TimedOut,
}

fn by_kind(error: &io::Error) -> Store {
    match error.kind() {
        io::ErrorKind::TimedOut => Store::TimedOut,
        _ => Store::IsGone,
    }
}

pub(crate) struct Case {
    pub(crate) error: fn() -> Service,
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: &'static str,
    pub(crate) level: tracing::Level,
    pub(crate) texts: [Option<&'static str>; 2],
}

pub(crate) fn cases() -> [Case; 8] {
    use tracing::Level;
    let taken = [Some("Taken."), Some("Take another.")];
    let empty = [
        ApmErrorCode::EmptyTraceResult.description(),
        ApmErrorCode::EmptyTraceResult.solution(),
    ];
    let success = [
        ApmErrorCode::AtsSuccess.description(),
        ApmErrorCode::AtsSuccess.solution(),
    ];
    let case = |error, status, code, message, texts| Case {
        error,
        status,
        code,
        message,
        level: if status >= 500 {
            Level::ERROR
        } else {
            Level::WARN
        },
        texts,
    };
    [
        case(
            || Service::Taken { name: "x" },
            409,
            "SERVICE.409",
            "\"x\" is taken.",
            taken,
        ),
        case(
            || Service::AllTaken,
            409,
            "SERVICE.409",
            "all are taken.",
            taken,
        ),
        case(
            || Service::SomeTaken(3),
            409,
            "SERVICE.409",
            "3 are taken.",
            taken,
        ),
        case(
            || io::Error::other(SECRET).into(),
            500,
            "store.is_gone",
            "the store did not \"answer\".",
            [None, None],
        ),
        case(
            || io::Error::new(io::ErrorKind::TimedOut, SECRET).into(),
            504,
            "store.timed_out",
            "the store did not \"answer\".",
            [None, None],
        ),
        case(
            || Service::Trace { trace: 9 },
            400,
            "SVCSTG.ATS.200103",
            "trace 9: none.",
            empty,
        ),
        case(
            || Service::Boxed(Box::new(Service::SomeTaken(4))),
            409,
            "SERVICE.409",
            "4 are taken.",
            taken,
        ),
        case(
            || Service::Success,
            500,
            "SVCSTG.ATS.2000",
            "not so.",
            success,
        ),
    ]
}

fn body(case: &Case) -> Value {
    json!({"errorCode": case.code, "errorMessage": case.message})
}

fn problem(case: &Case) -> Value {
    let status = http::StatusCode::from_u16(case.status).unwrap();
    let mut problem = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap(),
        "status": case.status,
        "detail": case.message,
        "code": case.code,
    });
    for (name, text) in ["description", "solution"].into_iter().zip(case.texts) {
        if let Some(text) = text {
            problem[name] = text.into();
        }
    }
    let params: serde_json::Map<_, _> = (case.error)()
        .params()
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into()))
        .collect();
    if !params.is_empty() {
        problem["params"] = params.into();
    }
    problem
}

fn parse(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn http() {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/problem+json"));
    for case in cases() {
        let answer = ErrorResponse::from((case.error)()).into_http();
        assert_eq!(answer.status().as_u16(), case.status);
        assert_eq!(parse(answer.body()), body(&case));
        assert!(!String::from_utf8_lossy(answer.body()).contains(SECRET));
        let answer = ErrorResponse::from((case.error)()).into_http_for(&headers);
        assert_eq!(answer.status().as_u16(), case.status);
        assert_eq!(parse(answer.body()), problem(&case));
        assert!(!String::from_utf8_lossy(answer.body()).contains(SECRET));
    }
}

#[test]
fn axum_and_actix_web() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for case in cases() {
        for answer in [
            (case.error)().into_response(),
            ErrorResponse::from((case.error)()).into_response(),
        ] {
            assert_eq!(answer.status().as_u16(), case.status);
            let bytes = runtime
                .block_on(answer.into_body().collect())
                .unwrap()
                .to_bytes();
            assert_eq!(parse(&bytes), body(&case));
        }
        for answer in [
            actix_web::Error::from((case.error)()).error_response(),
            ErrorResponse::from((case.error)()).error_response(),
        ] {
            assert_eq!(answer.status().as_u16(), case.status);
            let bytes = actix_web::body::to_bytes(answer.into_body());
            let bytes = runtime.block_on(bytes).unwrap();
            assert_eq!(parse(&bytes), body(&case));
        }
    }
}
