//! The parts of an answer besides its documented body.

use super::{field_error::FieldError, headers::Headers};
use crate::table::EntryRef;
use alloc::{boxed::Box, vec::Vec};

/// Few errors have any of these, so an answer holds them in a box.
#[derive(Debug, Default)]
pub(super) struct Extras {
    pub(super) headers: Headers,
    pub(super) field_errors: Vec<FieldError>,
}

impl Extras {
    /// The `retry_after` that the entry of an error declares. Few do.
    #[inline]
    pub(super) fn declared(entry: EntryRef) -> Option<Box<Self>> {
        entry
            .retry_after()
            .map(|seconds| Box::new(Self::retry_after(seconds)))
    }

    #[cold]
    fn retry_after(seconds: u32) -> Self {
        let mut extras = Self::default();
        extras.headers.set_retry_after(seconds.into());
        extras
    }
}
