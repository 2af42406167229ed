//! One event for each error that leaves.

use crate::error::ApmError;
use ::tracing::{Level, event, field};
use std::{error::Error, fmt};

/// Sources beyond these are cut, since a chain could be a circle.
const LONGEST_CHAIN: usize = 64;

/// Says that an error leaves with this status.
///
/// A 5xx is the service's fault: `ERROR`. A 4xx is the client's, so nobody has to be woken: `WARN`.
/// `error.type` and `http.response.status_code` are named by OpenTelemetry's conventions.
pub(super) fn leaves(error: &(dyn ApmError + Send + Sync), status: u16) {
    let entry = error.entry();
    let chain = error.source().map(|source| field::display(Chain(source)));
    let declared = (entry.status != status).then_some(entry.status);
    macro_rules! leaves {
        ($level:expr) => {
            event!(
                target: "apm_errors",
                $level,
                error.type = entry.code,
                http.response.status_code = status,
                error.chain = chain,
                apm.declared_status = declared,
                "{error}"
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
