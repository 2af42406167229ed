//! The state of an error of actix-web, kept between its answers.

use super::{accept::Format, accepted::Choice};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// The state that must outlive one call, since actix-web asks an error for its answer by reference. The upper half is the
/// number of the language.
#[derive(Default)]
pub(super) struct Sent(AtomicU32);

/// The error was logged.
#[cfg(feature = "tracing")]
const LOGGED: u32 = 1;
/// A middleware has set what the client accepts.
const NEGOTIATED: u32 = 2;
/// The client accepts a problem.
const PROBLEM: u32 = 4;

impl Sent {
    pub(super) fn choice(&self) -> Option<Choice> {
        let state = self.0.load(Relaxed);
        (state & NEGOTIATED != 0).then_some(Choice {
            format: if state & PROBLEM == 0 {
                Format::Json
            } else {
                Format::Problem
            },
            language: (state >> 16) as u16,
        })
    }

    /// Stores what the client accepts, for the first middleware that the error passes.
    pub(super) fn negotiate(&self, Choice { format, language }: Choice) {
        let problem = if format == Format::Problem {
            PROBLEM
        } else {
            0
        };
        let choice = NEGOTIATED | problem | (u32::from(language) << 16);
        let is_first = |state| (state & NEGOTIATED == 0).then_some(state | choice);
        let _ = self.0.fetch_update(Relaxed, Relaxed, is_first);
    }

    #[cfg(feature = "tracing")]
    pub(super) fn is_first(&self) -> bool {
        self.0.fetch_or(LOGGED, Relaxed) & LOGGED == 0
    }
}
