//! What an answer has beside its documented body.

use super::{field_error::FieldError, headers::Headers};

/// Few errors have any of it, so an answer points to it.
#[derive(Debug, Default)]
pub(super) struct Extras {
    pub(super) headers: Headers,
    pub(super) field_errors: Vec<FieldError>,
}
