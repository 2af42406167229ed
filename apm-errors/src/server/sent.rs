//! What an error of actix-web remembers between its answers.

use super::accept::Format;
use std::sync::atomic::{AtomicU8, Ordering::Relaxed};

/// actix-web asks an error for its answer by reference: what must outlive one such call.
#[derive(Default)]
pub(super) struct Sent(AtomicU8);

/// The event is out.
#[cfg(feature = "tracing")]
const LOGGED: u8 = 1;
/// A middleware has looked what the client accepts.
const NEGOTIATED: u8 = 2;
/// That is a problem.
const PROBLEM: u8 = 4;

impl Sent {
    pub(super) fn format(&self) -> Option<Format> {
        let state = self.0.load(Relaxed);
        let negotiated = state & NEGOTIATED != 0;
        negotiated.then_some(if state & PROBLEM == 0 {
            Format::Json
        } else {
            Format::Problem
        })
    }

    pub(super) fn negotiate(&self, format: Format) {
        let problem = if format == Format::Problem {
            PROBLEM
        } else {
            0
        };
        self.0.fetch_or(NEGOTIATED | problem, Relaxed);
    }

    #[cfg(feature = "tracing")]
    pub(super) fn is_first(&self) -> bool {
        self.0.fetch_or(LOGGED, Relaxed) & LOGGED == 0
    }
}
