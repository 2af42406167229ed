//! The log has codes alone. It is a setting of the process, so this is a program of its own.

use apm_errors::{ApmError, ErrorResponse};
use std::{fmt::Debug, sync::Mutex};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};

static FIELDS: Mutex<Vec<(&str, String)>> = Mutex::new(Vec::new());

struct Log;

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Fields);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Fields;

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        FIELDS
            .lock()
            .unwrap()
            .push((field.name(), format!("{value:?}")));
    }

    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        let source = value.source();
        self.record_debug(field, &format_args!("{value} {value:?} {source:?}"));
    }
}

#[derive(Debug, ApmError)]
#[apm(
    code = "SVCSTG.LOG.500001",
    status = 500,
    message = "{patient} is ill."
)]
struct Ill {
    patient: &'static str,
    source: std::io::Error,
}

#[test]
fn only_codes_are_logged() {
    tracing::subscriber::set_global_default(Log).unwrap();
    let answer = ErrorResponse::from(Ill {
        patient: "Alice",
        source: std::io::Error::other("file of Alice"),
    });
    answer.log();
    let before = std::mem::take(&mut *FIELDS.lock().unwrap());
    for named in ["error", "message", "params"] {
        let field = before.iter().find(|(name, _)| *name == named);
        assert!(field.is_some_and(|(_, value)| value.contains("Alice")));
    }

    apm_errors::log_codes_only();
    answer.log();
    let mut fields = std::mem::take(&mut *FIELDS.lock().unwrap());
    fields.sort_unstable();
    let code = "SVCSTG.LOG.500001";
    assert_eq!(
        fields,
        [
            ("error", format!("{code} {code} None")),
            ("error.type", format!("{code:?}")),
            ("http.response.status_code", "500".to_owned()),
            ("message", code.to_owned()),
        ]
    );
    assert_eq!(
        answer.to_json(),
        r#"{"errorCode":"SVCSTG.LOG.500001","errorMessage":"Alice is ill."}"#
    );
}
