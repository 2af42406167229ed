//! What a layer around a handler knows of the request, for the answers that are made inside.
//!
//! Neither axum nor actix-web shows the request to an error that becomes an answer. A layer could
//! rewrite the answer later: it would write each body twice, and would have to undo what was done to
//! the first one in between, such as its compression, or that `HEAD` took it away. So the layer says
//! beforehand what is wanted, and the first answer is right.

use super::{accepted::Accepted, request_id::RequestId};
use pin_project_lite::pin_project;
use std::{
    cell::Cell,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    thread::LocalKey,
};

/// Something that a layer knows. Each has a scope of its own, so that each is paid for only where
/// its layer is.
pub(super) trait Known: Clone + 'static {
    /// Where it is kept while the thread is within the scope.
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

/// What is known here, where its layer is around.
pub(super) fn current<T: Known>() -> Option<T> {
    // A thread that ends may have forgotten it already.
    let known = T::place().try_with(|place| {
        let known = place.take();
        place.set(known.clone());
        known
    });
    known.ok().flatten()
}

/// Lets what is made in this call know it.
pub(super) fn within<T: Known, R>(known: &mut Option<T>, call: impl FnOnce() -> R) -> R {
    exchange(known);
    let _outer = Restore(known);
    call()
}

fn exchange<T: Known>(known: &mut Option<T>) {
    let _ = T::place().try_with(|place| *known = place.replace(known.take()));
}

/// Ends a scope, also when a handler panics: the next request on this thread is another client's.
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
    /// Makes the future within the scope, too.
    pub(super) fn new(known: Option<T>, future: impl FnOnce() -> F) -> Self {
        let mut known = known;
        let future = within(&mut known, future);
        Self { future, known }
    }

    /// What is known within it.
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
