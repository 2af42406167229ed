//! What an answer has beside its documented body.

use super::{field_error::FieldError, headers::Headers};
use crate::table::EntryRef;
use alloc::{boxed::Box, vec::Vec};

/// Few errors have any of it, so an answer points to it.
#[derive(Debug, Default)]
pub(super) struct Extras {
    pub(super) headers: Headers,
    pub(super) field_errors: Vec<FieldError>,
}

impl Extras {
    /// What the entry of an error declares: when to try again. Nearly none does.
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
