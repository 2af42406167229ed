//! One event for each error that is sent.

use super::{logged::Logged, response::ErrorResponse};
#[cfg(any(feature = "axum", feature = "actix-web"))]
use super::{request_id::RequestId, scope};
use crate::error::ApmError;
#[cfg(any(feature = "axum", feature = "actix-web"))]
use crate::one_line::escaped;
use ::tracing::{Level, Span, event, field, level_filters::LevelFilter};
#[cfg(any(feature = "axum", feature = "actix-web"))]
use std::fmt::Display;
use std::{
    cell::LazyCell,
    error::Error,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
};

/// How many bytes of the text of a framework are logged, so that the event stays below 8 KiB.
#[cfg(any(feature = "axum", feature = "actix-web"))]
const LONGEST_REFUSED: usize = 256;

static CODES_ONLY: AtomicBool = AtomicBool::new(false);

/// Keeps messages, parameters and sources of errors out of the log: events of feature `tracing` then have the
/// code in their place.
///
/// Use it if messages may have data that must not be logged, by law or by contract. Code, status and
/// the id of the request are still logged. Answers do not change.
///
/// Call it once, before the program serves requests. It affects the whole process and can't be
/// undone, so libraries should not call it.
///
/// ```
/// apm_errors::log_codes_only();
/// ```
pub fn log_codes_only() {
    CODES_ONLY.store(true, Relaxed);
}

impl ErrorResponse {
    /// Emits the event of an error that is sent. Its target is `apm_errors`, and its name
    /// `apm_errors.error`.
    ///
    /// The framework integrations emit it themselves, once for each answer. Call it only for answers
    /// that you build from [`status`](Self::status) and [`to_json`](Self::to_json).
    ///
    /// The level is `ERROR` for a 5xx, which is the fault of the service, and `WARN` for a 4xx, which
    /// is the fault of the client. The message is the error's `Display`. Where OpenTelemetry has
    /// conventions, the fields follow them:
    ///
    /// | field | value |
    /// |---|---|
    /// | `error.type` | the code |
    /// | `http.response.status_code` | the status of the answer |
    /// | `error` | the error as a value, with its sources, which Sentry and OpenTelemetry turn into exceptions |
    /// | `error.chain` | the source, its source, and so on, joined with `: `, for subscribers that print an error without its sources, such as those for JSON; absent if there is no source |
    /// | `params` | the [parameters](ApmError::params), as `id=7, name="green tea"`; absent if there are none |
    /// | `apm.declared_status` | the documented status, if the answer has another one; 0 for an undocumented one |
    /// | `apm.refused` | the text of the framework, if its answer was replaced |
    /// | `request_id` | the id of the request, below a `RequestIdLayer` of `axum` or `actix_web` |
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    ///
    /// let answer = ErrorResponse::from(ApmErrorCode::EmptyTraceResult);
    /// // WARN apm_errors: query trace result is empty. error.type="SVCSTG.ATS.200103" …
    /// answer.log();
    /// ```
    ///
    /// # Text from clients
    ///
    /// * Each text is one line. Line breaks, other control characters, and characters that change the
    ///   direction of a text or have no width are escaped (`\n`, `\u{1b}`, `\u{202e}`).
    /// * **An event has less than 8 KiB.** A message is cut after 1,024 bytes, the sources after 1,536
    ///   bytes in total or 64 sources, and the parameters after 256 bytes in total. A cut text ends with
    ///   `… (cut)`; the rest is not even formatted.
    /// * The text of a parameter is quoted if it could look like another parameter: if it is empty, has a blank, `,`, `=`,
    ///   `"` or `\`, or has more than 64 bytes. In quotes, `"` and `\` are escaped with `\`.
    /// * A source is left out if the text before it ends with its text.
    /// * [`log_codes_only`](crate::log_codes_only) keeps messages, parameters and sources out of the log.
    ///
    /// The value `error` has these texts, too. Its `Debug` is the code; that of a source is the name of
    /// its type or variant.
    ///
    /// # The span of the request
    ///
    /// The code is recorded in the current span as `error.type`, and for a 5xx `ERROR` as
    /// `otel.status_code`, if the span declares these fields:
    ///
    /// ```
    /// use tracing::{field::Empty, info_span};
    ///
    /// let span = info_span!("request", error.type = Empty, otel.status_code = Empty);
    /// ```
    ///
    /// # With the log of a server
    ///
    /// | | logs | to get one event per error |
    /// |---|---|---|
    /// | this crate | each error, with its code: `WARN`, `ERROR` | |
    /// | `TraceLayer` of tower-http | a 5xx as `ERROR`, "response failed", without the code; any answer as `DEBUG` | `TraceLayer::new_for_http().on_failure(())`; its span stays, with the event of this crate in it |
    /// | `TracingLogger` of tracing-actix-web | each error as `WARN` or `ERROR`, with the `Debug` of the error, which has all of its fields | turn off its default feature `emit_event_on_error`; use your own root span to keep the `Debug` out of its field `exception.details`, too |
    pub fn log(&self) {
        leaves(self.error(), self.status());
    }
}

/// Emits the event of an error that is sent with this status.
pub(super) fn leaves(error: &(dyn ApmError + Send + Sync), status: u16) {
    leaves_for(error, status, None);
}

/// Emits the event of an answer whose body is replaced, with the text of the framework. Without an error, the event says
/// that no entry matches.
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub(super) fn refused(
    error: Option<&(dyn ApmError + Send + Sync)>,
    status: u16,
    said: Option<impl Display>,
) {
    if LevelFilter::current() == LevelFilter::OFF {
        return;
    }
    let said = said.filter(|_| !CODES_ONLY.load(Relaxed));
    let said = said.map(|said| escaped(&said, LONGEST_REFUSED).text);
    if let Some(error) = error {
        leaves_for(error, status, said.as_deref());
    } else {
        event!(
            name: "apm_errors.error",
            target: "apm_errors",
            Level::ERROR,
            http.response.status_code = status,
            apm.refused = said.map(field::display),
            request_id = request_id().as_ref().map(AsRef::as_ref),
            "no entry has the status {status} or that of its class, so the answer has no body"
        );
    }
}

fn leaves_for(error: &(dyn ApmError + Send + Sync), status: u16, refused: Option<&str>) {
    // Returns early if no subscriber listens.
    if LevelFilter::current() == LevelFilter::OFF {
        return;
    }
    let code = error.code();
    let declared = Some(error.status()).filter(|declared| *declared != status);
    // Nothing is formatted if no subscriber listens.
    let logged = LazyCell::new(|| {
        let codes_only = CODES_ONLY.load(Relaxed);
        let copy = if codes_only {
            Logged::code_of
        } else {
            Logged::of
        };
        copy(error)
    });
    macro_rules! leaves {
        ($level:expr) => {
            event!(
                name: "apm_errors.error",
                target: "apm_errors",
                $level,
                error.type = code,
                http.response.status_code = status,
                error = &*logged as &(dyn Error + 'static),
                error.chain = logged.chain().map(field::display),
                params = logged.params(),
                apm.declared_status = declared,
                apm.refused = refused.map(field::display),
                request_id = request_id().as_ref().map(|id| id.as_ref()),
                "{}",
                *logged
            )
        };
    }
    let span = Span::current();
    span.record("error.type", code);
    if status >= 500 {
        span.record("otel.status_code", "ERROR");
        leaves!(Level::ERROR);
    } else {
        leaves!(Level::WARN);
    }
}

/// The id of the request, below a layer that knows it.
fn request_id() -> Option<impl AsRef<str>> {
    #[cfg(any(feature = "axum", feature = "actix-web"))]
    return scope::current::<RequestId>();
    #[cfg(not(any(feature = "axum", feature = "actix-web")))]
    None::<&str>
}
