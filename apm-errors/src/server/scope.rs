//! Passes what a layer knows about the request to the answers that are made inside of it.
//!
//! Neither axum nor actix-web gives the request to an error that becomes an answer. A layer could
//! rewrite the answer later, but it would write each body twice, and would have to undo changes to
//! the first one, such as its compression, or its removal for `HEAD`. So the layer stores what the
//! client accepts beforehand, and the first answer is right.

use super::{accepted::Accepted, request_id::RequestId};
use pin_project_lite::pin_project;
use std::{
    cell::Cell,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    thread::LocalKey,
};

/// Something that a layer knows. Each kind has its own scope, so it costs nothing without its
/// layer.
pub(super) trait Known: Clone + 'static {
    /// The place where it is kept while the thread is within the scope.
    fn place() -> &'static LocalKey<Cell<Option<Self>>>;
}

thread_local! {
    static ACCEPTED: Cell<Option<Accepted>> = const { Cell::new(None) };
    static REQUEST_ID: Cell<Option<RequestId>> = const { Cell::new(None) };
}

/// What the client of the request accepts.
impl Known for Accepted {
    fn place() -> &'static LocalKey<Cell<Option<Self>>> {
        &ACCEPTED
    }
}

impl Known for RequestId {
    fn place() -> &'static LocalKey<Cell<Option<Self>>> {
        &REQUEST_ID
    }
}

/// The current value, if there is a layer around.
pub(super) fn current<T: Known>() -> Option<T> {
    // It may be gone already in a thread that ends.
    let known = T::place().try_with(|place| {
        let known = place.take();
        place.set(known.clone());
        known
    });
    known.ok().flatten()
}

/// Sets the current value during this call.
pub(super) fn within<T: Known, R>(known: &mut Option<T>, call: impl FnOnce() -> R) -> R {
    exchange(known);
    let _outer = Restore(known);
    call()
}

fn exchange<T: Known>(known: &mut Option<T>) {
    let _ = T::place().try_with(|place| *known = place.replace(known.take()));
}

/// Ends a scope, also if a handler panics: the next request on this thread is from another client.
struct Restore<'a, T: Known>(&'a mut Option<T>);

impl<T: Known> Drop for Restore<'_, T> {
    fn drop(&mut self) {
        exchange(self.0);
    }
}

pin_project! {
    /// A future whose polls are all within a scope.
    pub(super) struct Scoped<F, T> {
        #[pin]
        future: F,
        known: Option<T>,
    }
}

impl<F, T: Known> Scoped<F, T> {
    /// Creates the future, also within the scope.
    pub(super) fn new(known: Option<T>, future: impl FnOnce() -> F) -> Self {
        let mut known = known;
        let future = within(&mut known, future);
        Self { future, known }
    }

    /// The value of the scope.
    #[cfg(feature = "actix-web")]
    pub(super) fn known(self: Pin<&mut Self>) -> Option<&T> {
        self.project().known.as_ref()
    }
}

impl<F: Future, T: Known> Future for Scoped<F, T> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        within(this.known, || this.future.poll(context))
    }
}
