//! What an error of actix-web remembers between its answers.

use super::accepted::Accepted;
use std::sync::OnceLock;
#[cfg(feature = "tracing")]
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// actix-web asks an error for its answer by reference: what must outlive one such call.
#[derive(Default)]
pub(super) struct Sent {
    /// The event is out.
    #[cfg(feature = "tracing")]
    is_logged: AtomicBool,
    /// What a middleware has seen that the client accepts. Nearly no error has it.
    accepted: OnceLock<Box<Accepted>>,
}

impl Sent {
    pub(super) fn accepted(&self) -> Option<&Accepted> {
        self.accepted.get().map(|it| &**it)
    }

    /// The first middleware that an error passes is the innermost one.
    pub(super) fn negotiate(&self, accepted: &Accepted) {
        self.accepted.get_or_init(|| Box::new(accepted.clone()));
    }

    #[cfg(feature = "tracing")]
    pub(super) fn is_first(&self) -> bool {
        !self.is_logged.swap(true, Relaxed)
    }
}
