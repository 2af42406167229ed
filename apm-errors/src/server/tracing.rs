//! One event for each error that leaves.

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

/// Of what a framework said, the log has so many bytes, so that the event stays below 8 KiB.
#[cfg(any(feature = "axum", feature = "actix-web"))]
const LONGEST_REFUSED: usize = 256;

static CODES_ONLY: AtomicBool = AtomicBool::new(false);

/// Keeps messages, parameters and sources of errors out of the log: events of feature `tracing` then have the
/// code in their place.
///
/// It is for programs whose messages name what the law or a contract keeps out of logs. Code,
/// status and the id of the request stay. Answers do not change.
///
/// A program calls it once, before it serves. It holds for the whole process and can't be taken
/// back, so a library leaves it to the program.
///
/// ```
/// apm_errors::log_codes_only();
/// ```
pub fn log_codes_only() {
    CODES_ONLY.store(true, Relaxed);
}

impl ErrorResponse {
    /// Emits the event that says that this error leaves. Its target is `apm_errors`, and its name
    /// `apm_errors.error`.
    ///
    /// The answers that features make emit it themselves, once each. This is for answers that you
    /// make of [`status`](Self::status) and [`to_json`](Self::to_json).
    ///
    /// A 5xx is the service's fault: `ERROR`. A 4xx is the client's, so nobody has to be woken:
    /// `WARN`. The message is the error's `Display`. The fields are named by OpenTelemetry's
    /// conventions as far as these go:
    ///
    /// | field | value |
    /// |---|---|
    /// | `error.type` | the code |
    /// | `http.response.status_code` | the status of the answer |
    /// | `error` | the error as a value, with its sources: what Sentry and OpenTelemetry make exceptions of |
    /// | `error.chain` | the source, its source, and so on, with `: ` between, for subscribers that print an error without its sources, such as those for JSON; absent without one |
    /// | `params` | the [parameters](ApmError::params), as `id=7, name="green tea"`; absent without one |
    /// | `apm.declared_status` | the documented status, where the answer has another one; 0 for an undocumented one |
    /// | `apm.refused` | what the framework said, where its answer was replaced |
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
    /// # What a client sent
    ///
    /// * All texts are one line each. Line breaks, other control characters, and characters that
    ///   turn the direction of a text or have no width are escaped (`\n`, `\u{1b}`, `\u{202e}`).
    /// * **An event has less than 8 KiB.** A message is cut after 1,024 bytes, the sources after 1,536
    ///   bytes together or 64 of them, and the parameters after 256 bytes together. What is cut ends with
    ///   `… (cut)`; the rest is not even formatted.
    /// * The text of a parameter stands in quotation marks where it could look like another parameter: if it is empty or
    ///   has a blank, `,`, `=`, `"` or `\`; and if it has more than 64 bytes. Then `"` and `\` have a `\` before them.
    /// * A source whose text ends the text before it is left out.
    /// * [`log_codes_only`](crate::log_codes_only) keeps messages, parameters and sources out of the log.
    ///
    /// The value `error` has these texts, too. Its `Debug` is the code, that of a source the name of
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
    /// # Beside the log of a server
    ///
    /// | | logs an error | to have one event |
    /// |---|---|---|
    /// | this crate | each, with its code: `WARN`, `ERROR` | |
    /// | `TraceLayer` of tower-http | a 5xx as `ERROR`, "response failed", without the code; any answer as `DEBUG` | `TraceLayer::new_for_http().on_failure(())`; its span stays, and our event stands in it |
    /// | `TracingLogger` of tracing-actix-web | each as `WARN` or `ERROR`, with the `Debug` of the error, which has all of its fields | turn off its default feature `emit_event_on_error`; a root span of your own keeps the `Debug` out of its field `exception.details`, too |
    pub fn log(&self) {
        leaves(self.error(), self.status());
    }
}

/// The event of an error that leaves with this status.
pub(super) fn leaves(error: &(dyn ApmError + Send + Sync), status: u16) {
    leaves_for(error, status, None);
}

/// The event of an answer whose body a documented error takes over, or nothing where there is none; with what the framework
/// said.
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
    // Nobody listens: as cheap as no call.
    if LevelFilter::current() == LevelFilter::OFF {
        return;
    }
    let code = error.code();
    let declared = Some(error.status()).filter(|declared| *declared != status);
    // Nothing is formatted where nobody listens.
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
