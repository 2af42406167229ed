//! Shared and borrowed entries in the log.

use crate::answers::{SECRET, cases};
use apm_errors::ErrorResponse;
use std::{
    cell::RefCell,
    fmt::{Debug, Write},
};

thread_local! {
    static LOG: RefCell<Vec<(tracing::Level, String)>> = const { RefCell::new(Vec::new()) };
}

struct Log;

impl tracing::Subscriber for Log {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target() == "apm_errors"
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        let mut line = String::new();
        event.record(&mut |field: &tracing::field::Field, value: &dyn Debug| {
            write!(line, "{field}={value:?};").unwrap();
        });
        let level = *event.metadata().level();
        LOG.with_borrow_mut(|log| log.push((level, line)));
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

#[test]
fn the_log() {
    tracing::subscriber::set_global_default(Log).unwrap();
    for case in cases() {
        LOG.take();
        ErrorResponse::from((case.error)()).log();
        let [(level, line)] = LOG.take().try_into().unwrap();
        assert_eq!(level, case.level, "{line}");
        for wanted in [
            format!("message={};", case.message),
            format!("error.type={:?};", case.code),
            format!("http.response.status_code={};", case.status),
        ] {
            assert!(line.contains(&wanted), "{line} lacks {wanted}");
        }
        assert_eq!(
            line.contains(SECRET),
            case.code.starts_with("store."),
            "{line}"
        );
        assert_eq!(
            line.contains("apm.declared_status=200"),
            case.code.ends_with(".2000")
        );
    }
}
