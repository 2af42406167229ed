//! Finds out whether an error of actix-web is a documented one.
//!
//! `actix_web::Error` hides the type of its error. Asking for the answer does not work: some errors have it only once, and
//! asking would log them. So a documented error confirms that it is one when it is asked for its status.

use ::actix_web::Error;
use std::cell::Cell;

thread_local! {
    static CONFIRMED: Cell<bool> = const { Cell::new(false) };
}

/// Confirms that the error whose status was asked for is documented.
pub(super) fn confirm() {
    CONFIRMED.set(true);
}

pub(super) fn is_documented(error: &Error) -> bool {
    CONFIRMED.set(false);
    error.as_response_error().status_code();
    CONFIRMED.get()
}
