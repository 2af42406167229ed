//! One event for each error that leaves.

use super::response::ErrorResponse;
use crate::{error::ApmError, one_line::Escaped};
use ::tracing::{Level, event, field};
use std::{error::Error, fmt};

/// Sources beyond these are cut, since a chain could be a circle.
const LONGEST_CHAIN: usize = 64;

impl ErrorResponse {
    /// Emits the event that says that this error leaves; its target is `apm_errors`.
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
    /// | `error.chain` | the source, its source, and so on, with `: ` between; absent without one |
    /// | `apm.declared_status` | the documented status, where the answer has another one; 0 for an undocumented one |
    ///
    /// Message and chain are one line each: line breaks and other control characters are escaped
    /// (`\n`, `\u{1b}`), since a subscriber may print them as they are, and what a client sent must
    /// not look like a line of the log.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    ///
    /// let answer = ErrorResponse::from(ApmErrorCode::EmptyTraceResult);
    /// // WARN apm_errors: query trace result is empty. error.type="SVCSTG.ATS.200103" …
    /// answer.log();
    /// ```
    pub fn log(&self) {
        leaves(self.error(), self.status());
    }
}

/// The event of an error that leaves with this status.
pub(super) fn leaves(error: &(dyn ApmError + Send + Sync), status: u16) {
    let chain = error
        .source()
        .map(|source| field::display(Escaped(Chain(source))));
    let message = Escaped(error);
    let declared = Some(error.status()).filter(|declared| *declared != status);
    macro_rules! leaves {
        ($level:expr) => {
            event!(
                target: "apm_errors",
                $level,
                error.type = error.code(),
                http.response.status_code = status,
                error.chain = chain,
                apm.declared_status = declared,
                "{message}"
            )
        };
    }
    if status >= 500 {
        leaves!(Level::ERROR);
    } else {
        leaves!(Level::WARN);
    }
}

/// A source, and its source, and so on.
struct Chain<'a>(&'a (dyn Error + 'static));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.0, f)?;
        let sources = std::iter::successors(self.0.source(), |&error| error.source());
        for source in sources.take(LONGEST_CHAIN - 1) {
            write!(f, ": {source}")?;
        }
        Ok(())
    }
}
