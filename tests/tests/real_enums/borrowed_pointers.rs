//! A borrowed entry behind references, boxes and objects, and with thiserror.

use apm_errors::{ApmError, ApmErrorCode, ErrorResponse};
use std::{io, rc::Rc, sync::Arc};

#[derive(Debug, ApmError)]
enum Service {
    #[apm(code = ApmErrorCode::InvalidProjectId)]
    Silent,
    #[apm(code = ApmErrorCode::InvalidProjectId, message = "own.")]
    Constant,
    #[apm(code = error, message = "own {n}.")]
    Placeholder { n: u8, error: Lent },
    #[apm(code = error)]
    Lent { error: Lent },
}

type Lent = Box<dyn ApmError + Send + Sync>;

#[derive(Debug, ApmError)]
#[apm(code = "LENT.1", status = 418, message = "lent {0}.")]
struct Teapot(u8);

fn all() -> Vec<(Service, &'static str, u16, &'static str)> {
    let id = "SVCSTG.ATS.400101";
    vec![
        (Service::Silent, id, 400, "projectId in url is invalid."),
        (Service::Constant, id, 400, "own."),
        (
            Service::Placeholder {
                n: 1,
                error: Box::new(Teapot(2)),
            },
            "LENT.1",
            418,
            "own 1.",
        ),
        (
            Service::Lent {
                error: Box::new(Teapot(3)),
            },
            "LENT.1",
            418,
            "lent 3.",
        ),
    ]
}

fn check<E: ApmError + ?Sized>(error: &E, code: &str, status: u16, message: &str) {
    assert_eq!((error.code(), error.status()), (code, status));
    assert_eq!(error.message().as_deref(), Some(message));
    assert_eq!(error.to_string(), message);
    let mut written = String::new();
    error.write_message(&mut written).unwrap();
    assert_eq!(written, message);
    let json = serde_json::json!({"errorCode": code, "errorMessage": message});
    let body: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
    assert_eq!(body, json);
    assert_eq!(serde_json::to_value(error.body()).unwrap(), json);
}

#[test]
fn every_pointer_says_the_same() {
    for (error, code, status, message) in all() {
        check(&error, code, status, message);
        check(&&error, code, status, message);
        check::<dyn ApmError>(&error, code, status, message);
        check::<dyn ApmError + Send + Sync>(&error, code, status, message);
        check(&Arc::new(&error), code, status, message);
        check(&Rc::new(&error), code, status, message);
        check(
            &(Box::new(&error) as Box<dyn ApmError + '_>),
            code,
            status,
            message,
        );
        let shared: Arc<dyn ApmError + Send + Sync> = Arc::new(error);
        check(&shared, code, status, message);
        let answer = ErrorResponse::from(shared);
        check(answer.error(), code, status, message);
        assert_eq!(
            (answer.status(), answer.to_string().as_str()),
            (status, message)
        );
    }
}

#[derive(Debug, thiserror::Error, ApmError)]
enum Beside {
    #[error("log: {0}")]
    #[apm(code = ApmErrorCode::EmptyTraceResult)]
    Silent(#[source] io::Error),
    #[error("log: {error}")]
    #[apm(code = error, message = "for clients.")]
    Own { error: ApmErrorCode },
    #[error(transparent)]
    #[apm(code = _0)]
    Through(#[from] Teapot),
    #[error("log: twice")]
    #[apm(same_as = Base, message = "twice.")]
    Twice,
    #[error("log: base")]
    #[apm(code = "BASE.1", status = 400, message = "base.")]
    Base,
}

#[test]
fn beside_thiserror_display_is_for_the_log() {
    let silent = Beside::Silent(io::Error::other("disk 3"));
    assert_eq!(silent.to_string(), "log: disk 3");
    assert_eq!(silent.message(), ApmErrorCode::EmptyTraceResult.message());
    assert_eq!(silent.to_json(), ApmErrorCode::EmptyTraceResult.to_json());
    let own = Beside::Own {
        error: ApmErrorCode::EmptyTraceResult,
    };
    assert_eq!(own.to_string(), "log: query trace result is empty.");
    assert_eq!(
        own.to_json(),
        r#"{"errorCode":"SVCSTG.ATS.200103","errorMessage":"for clients."}"#
    );
    let through = Beside::from(Teapot(9));
    assert_eq!(
        (through.code(), through.to_string().as_str()),
        ("LENT.1", "lent 9.")
    );
    assert_eq!(through.message().as_deref(), Some("lent 9."));
    for (error, message, shown) in [
        (Beside::Twice, "twice.", "log: twice"),
        (Beside::Base, "base.", "log: base"),
    ] {
        assert_eq!(
            (error.code(), error.to_string().as_str()),
            ("BASE.1", shown)
        );
        assert_eq!(error.message().as_deref(), Some(message));
    }
}
