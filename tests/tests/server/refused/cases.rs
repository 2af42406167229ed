//! The table that replaces the answers of a framework, and the expected answers.

use crate::log::Logged;
use apm_errors::ApmError;
use http::StatusCode;
use tracing::Level;

#[derive(Debug, PartialEq, ApmError)]
#[apm(prefix = "SVCSTG.ORD.")]
pub(super) enum Refusal {
    #[apm(
        code = "400000",
        status = 400,
        message = "the request is \"malformed\"."
    )]
    Malformed,
    /// The code has two entries, and the status of the first one.
    #[apm(code = "404000", status = 404, message = "there is no such path.")]
    #[apm(status = 405, message = "not this one.")]
    NoSuchPath,
    #[apm(code = "405000", status = 405, message = "the path has other methods.")]
    OtherMethod,
    #[apm(code = "405001", status = 405, message = "nor this one.")]
    OtherMethodAgain,
    #[apm(code = "413000", status = 413, message = "the request is too large.")]
    TooLarge,
    #[apm(code = "415000", status = 415)]
    OtherType,
    #[apm(code = "422000", status = 422, message = "other members.")]
    OtherMembers,
    #[apm(code = "500000", status = 500, message = "the service failed.")]
    Failed,
}

impl Refusal {
    fn of(status: u16) -> Self {
        match status {
            404 => Self::NoSuchPath,
            405 => Self::OtherMethod,
            413 => Self::TooLarge,
            415 => Self::OtherType,
            422 => Self::OtherMembers,
            400..500 => Self::Malformed,
            _ => Self::Failed,
        }
    }
}

pub(super) const PROBLEM: &str = "application/problem+json";

/// The body that replaces the text of a framework.
pub(super) fn body(status: u16, accept: &str) -> String {
    let refusal = Refusal::of(status);
    if accept != PROBLEM {
        return refusal.to_json().into_owned();
    }
    let title = StatusCode::from_u16(status).unwrap();
    let detail = refusal.message().map_or_else(String::new, |message| {
        format!(r#""detail":{},"#, serde_json::to_string(&message).unwrap())
    });
    format!(
        r#"{{"type":"about:blank","title":"{}","status":{status},{detail}"code":"{}"}}"#,
        title.canonical_reason().unwrap(),
        refusal.code()
    )
}

/// One event, with the text of the framework.
pub(super) fn assert_logged(events: &[Logged], status: u16, said: &str) {
    let [(level, fields)] = events else {
        panic!("one event, and not {events:?}");
    };
    let refusal = Refusal::of(status);
    let wanted = if status < 500 {
        Level::WARN
    } else {
        Level::ERROR
    };
    assert_eq!(*level, wanted);
    assert_eq!(fields["error.type"], refusal.code());
    assert_eq!(fields["http.response.status_code"], status.to_string());
    assert_eq!(fields["message"], refusal.to_string());
    let declared = (refusal.status() != status).then(|| refusal.status().to_string());
    assert_eq!(fields.get("apm.declared_status"), declared.as_ref());
    let refused = fields.get("apm.refused").map_or("", String::as_str);
    assert_eq!(refused, said.replace('\n', "\\n"));
}
