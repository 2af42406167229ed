//! Whether an error of actix-web is a documented one.
//!
//! `actix_web::Error` hides the type of its error. Asking for the answer is no way to find out: some errors have theirs
//! only once, and the log would hear of it. So a documented error confirms what it is when it is asked for its status.

use ::actix_web::Error;
use std::cell::Cell;

thread_local! {
    static CONFIRMED: Cell<bool> = const { Cell::new(false) };
}

/// Says that the error that is asked for its status is documented.
pub(super) fn confirm() {
    CONFIRMED.set(true);
}

pub(super) fn is_documented(error: &Error) -> bool {
    CONFIRMED.set(false);
    error.as_response_error().status_code();
    CONFIRMED.get()
}
