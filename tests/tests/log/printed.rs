//! What the subscribers of `tracing-subscriber` print.

use std::{
    cell::RefCell,
    error::Error,
    io::{Result, Write},
    sync::Once,
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    Layer, Registry,
    fmt::{self, MakeWriter},
    layer::{Context, SubscriberExt},
    registry::LookupSpan,
};

/// What the events of one call became.
#[derive(Default)]
pub(crate) struct Printed {
    /// Each is a line: for people.
    pub(crate) text: String,
    /// Each is a line: for programs.
    pub(crate) json: String,
    /// The values of type `Error`, each with its sources: what exceptions are made of.
    pub(crate) errors: Vec<Vec<Exception>>,
    pub(crate) names: Vec<&'static str>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Exception {
    /// How the `Debug` of the error begins.
    pub(crate) name: String,
    pub(crate) text: String,
}

thread_local! {
    static PRINTED: RefCell<Printed> = RefCell::default();
}

/// What a call logs in this thread.
pub(crate) fn printed<T>(call: impl FnOnce() -> T) -> Printed {
    // One for all threads: `tracing` may cache that no subscriber is interested in a callsite.
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        let text = Buffer(|printed| &mut printed.text);
        let json = Buffer(|printed| &mut printed.json);
        let layers = Registry::default()
            .with(
                fmt::layer()
                    .without_time()
                    .with_ansi(false)
                    .with_writer(text),
            )
            .with(fmt::layer().json().with_writer(json))
            .with(Values);
        tracing::subscriber::set_global_default(layers).unwrap();
    });
    PRINTED.take();
    drop(call());
    PRINTED.take()
}

#[derive(Clone, Copy)]
struct Buffer(fn(&mut Printed) -> &mut String);

impl MakeWriter<'_> for Buffer {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        *self
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let text = std::str::from_utf8(bytes).unwrap();
        PRINTED.with_borrow_mut(|printed| self.0(printed).push_str(text));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Does what the layers of Sentry and OpenTelemetry do with errors.
struct Values;

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Values {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let name = event.metadata().name();
        PRINTED.with_borrow_mut(|printed| printed.names.push(name));
        event.record(&mut Values);
    }
}

impl Visit for Values {
    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        assert_eq!(field.name(), "error");
        let errors = std::iter::successors(Some(value), |&error| error.source());
        let exception = |error: &dyn Error| Exception {
            name: format!("{error:?}"),
            text: error.to_string(),
        };
        let errors = errors.map(exception).collect();
        PRINTED.with_borrow_mut(|printed| printed.errors.push(errors));
    }
}
