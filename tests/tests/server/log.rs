//! One event for each error that is sent.

use crate::cases::{OrderError, SECRET, order, order_error};
use actix_web::{ResponseError, dev::ServiceResponse, test};
use apm_errors::{ApmError, ErrorResponse};
use axum::response::IntoResponse;
use std::{
    cell::RefCell,
    collections::BTreeMap,
    error::Error,
    fmt::{self, Debug},
    sync::{
        Once,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    subscriber::set_global_default,
};

pub(crate) type Logged = (Level, BTreeMap<&'static str, String>);

thread_local! {
    /// The events of this thread, while a test listens.
    static LOG: RefCell<Option<Vec<Logged>>> = const { RefCell::new(None) };
}

/// One for all threads: with subscribers of single threads, `tracing` may cache that no subscriber is
/// interested in a callsite, since there was none in the first thread.
struct Log;

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "apm_errors"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let level = *event.metadata().level();
        LOG.with_borrow_mut(|log| log.as_mut().map(|events| events.push((level, fields.0))));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[derive(Default)]
struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

/// Begins to listen; what was heard before is returned.
fn listen() -> Option<Vec<Logged>> {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| set_global_default(Log).unwrap());
    LOG.replace(Some(Vec::new()))
}

/// The events of a call.
fn events<T>(call: impl FnOnce() -> T) -> Vec<Logged> {
    listen();
    let answer = call();
    let events = LOG.take().unwrap();
    drop(answer);
    events
}

/// The output of a future, and its events, which outer listeners do not get.
pub(crate) async fn logged<T>(future: impl Future<Output = T>) -> (T, Vec<Logged>) {
    let around = listen();
    let given = future.await;
    (given, LOG.replace(around).unwrap())
}

/// The one event of a call.
fn event<T>(call: impl FnOnce() -> T) -> Logged {
    let mut events = events(call);
    assert_eq!(events.len(), 1, "{events:?}");
    events.remove(0)
}

fn check((level, fields): Logged, wanted: Level, pairs: &[(&str, &str)]) {
    assert_eq!(level, wanted);
    let fields = fields.iter().map(|(name, value)| (*name, value.as_str()));
    assert!(
        fields.clone().eq(pairs.iter().copied()),
        "{:?}",
        fields.collect::<Vec<_>>()
    );
}

#[test]
fn a_5xx_is_an_error_with_all_its_sources() {
    let chain = format!("outer {SECRET}: inner {SECRET}");
    for logged in [
        event(|| order("store").into_response()),
        event(|| order_error("store").into_response()),
        event(|| order("store").unwrap_err().into_http()),
        event(|| order("store").unwrap_err().error_response()),
        event(|| tonic::Status::from(order("store").unwrap_err())),
        event(|| order("store").unwrap_err().log()),
    ] {
        check(
            logged,
            Level::ERROR,
            &[
                ("error", "订单存储\"不可用\"。"),
                ("error.chain", &chain),
                ("error.type", "SVCSTG.ORD.500001"),
                ("http.response.status_code", "500"),
                ("message", "订单存储\"不可用\"。"),
            ],
        );
    }
}

/// An error that is its own source.
#[derive(Debug, Default)]
struct Circle(AtomicUsize);

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "round {}", self.0.fetch_add(1, Relaxed) + 1)
    }
}

impl Error for Circle {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

#[derive(Debug, ApmError)]
#[apm(code = "SVCSTG.ORD.500002", status = 500)]
struct Endless(#[source] Circle);

#[test]
fn an_endless_chain_is_cut() {
    let (_, fields) = event(|| ErrorResponse::from(Endless(Circle::default())).log());
    let rounds: Vec<String> = (1..=64).map(|round| format!("round {round}")).collect();
    assert_eq!(fields["error.chain"], rounds.join(": "));
}

#[derive(Debug, ApmError)]
#[apm(
    code = "SVCSTG.ORD.400003",
    status = 400,
    message = "no order {id:?} {id}."
)]
struct NoOrder {
    id: String,
    source: std::io::Error,
}

#[test]
fn text_of_a_client_does_not_add_lines_to_the_log() {
    let id = "7\r\nERROR \u{1b}[31m\t\u{2028}错\\n\n".to_owned();
    let source = std::io::Error::other(format!("{id}\n"));
    let (_, fields) = event(|| ErrorResponse::from(NoOrder { id, source }).log());
    let escaped = r"7\r\nERROR \u{1b}[31m\t\u{2028}错\n\n";
    let quoted = r#""7\r\nERROR \u{1b}[31m\t\u{2028}错\\n\n""#;
    assert_eq!(fields["message"], format!("no order {quoted} {escaped}."));
    assert_eq!(fields["error.chain"], format!(r"{escaped}\n"));
}

#[test]
fn characters_that_change_the_direction_are_escaped() {
    let id = "\u{202e}7\u{2069}\u{200b}\u{feff}\u{e0041}\0\u{7f}\u{85}".to_owned();
    let source = std::io::Error::other(id.clone());
    let (_, fields) = event(|| ErrorResponse::from(NoOrder { id, source }).log());
    let escaped = r"\u{202e}7\u{2069}\u{200b}\u{feff}\u{e0041}\0\u{7f}\u{85}";
    for field in ["message", "error"] {
        assert!(
            fields[field].ends_with(&format!("{escaped}.")),
            "{}",
            fields[field]
        );
    }
    assert_eq!(fields["error.chain"], escaped);
}

#[test]
fn a_4xx_is_a_warning() {
    check(
        event(|| order("7").into_response()),
        Level::WARN,
        &[
            ("error", "order 7 does not exist."),
            ("error.type", "SVCSTG.ORD.404001"),
            ("http.response.status_code", "404"),
            ("message", "order 7 does not exist."),
            ("params", "id=7"),
        ],
    );
}

#[test]
fn a_success_is_an_error_that_says_what_was_declared() {
    check(
        event(|| order("ats").into_response()),
        Level::ERROR,
        &[
            ("apm.declared_status", "200"),
            ("error", "SVCSTG.ATS.2000"),
            ("error.type", "SVCSTG.ATS.2000"),
            ("http.response.status_code", "500"),
            ("message", "SVCSTG.ATS.2000"),
        ],
    );
}

#[test]
fn actix_web_may_ask_again() {
    let (_, fields) = event(|| {
        let answer = order("sold-out").unwrap_err();
        for _ in 0..3 {
            assert_eq!(answer.error_response().status(), 409);
        }
    });
    assert_eq!(fields["error.type"], "SVCSTG.ORD.409001");

    let (_, fields) = event(|| {
        actix_web::rt::System::new().block_on(async {
            let request = test::TestRequest::get().to_srv_request();
            let error = actix_web::Error::from(OrderError::SoldOut);
            let answer: ServiceResponse = request.error_response(error);
            let error = answer.response().error().unwrap();
            assert!(matches!(error.as_error(), Some(OrderError::SoldOut)));
        });
    });
    assert_eq!(fields["error.type"], "SVCSTG.ORD.409001");
}

#[test]
fn an_error_that_does_not_leave_is_not_logged() {
    let events = events(|| {
        let answer = order("store").unwrap_err();
        assert_eq!(answer.status(), 500);
        assert!(answer.to_json().starts_with('{'));
    });
    assert!(events.is_empty(), "{events:?}");
}
