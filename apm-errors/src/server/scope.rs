//! What a layer around a handler knows of the request, for the answers that are made inside.
//!
//! Neither axum nor actix-web shows the request to an error that becomes an answer. A layer could
//! rewrite the answer later: it would write each body twice, and would have to undo what was done to
//! the first one in between, such as its compression, or that `HEAD` took it away. So the layer says
//! beforehand what is wanted, and the first answer is right.

use super::accept::Format;
use pin_project_lite::pin_project;
use std::{
    cell::Cell,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

thread_local! {
    static FORMAT: Cell<Option<Format>> = const { Cell::new(None) };
}

/// What the client of the request accepts, where a layer is around.
pub(super) fn format() -> Option<Format> {
    FORMAT.get()
}

/// Lets answers that are made in this call know what the client accepts.
pub(super) fn within<T>(format: Format, call: impl FnOnce() -> T) -> T {
    let _outer = Restore(FORMAT.replace(Some(format)));
    call()
}

/// Ends a scope, also when a handler panics: the next request on this thread is another client's.
struct Restore(Option<Format>);

impl Drop for Restore {
    fn drop(&mut self) {
        FORMAT.set(self.0);
    }
}

pin_project! {
    /// A future whose polls are all within a scope.
    pub(super) struct Scoped<F> {
        #[pin]
        future: F,
        format: Format,
    }
}

impl<F> Scoped<F> {
    /// Makes the future within the scope, too.
    pub(super) fn new(format: Format, future: impl FnOnce() -> F) -> Self {
        let future = within(format, future);
        Self { future, format }
    }
}

impl<F: Future> Future for Scoped<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        within(*this.format, || this.future.poll(context))
    }
}
