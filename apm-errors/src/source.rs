//! What may be the source of an error.

use std::error::Error;

/// Turns what a field holds into `&dyn Error`, boxed and shared errors included.
pub trait AsDynError<'a> {
    /// The error that this is, or that it points to.
    fn as_dyn_error(&self) -> &(dyn Error + 'a);
}

impl<'a, E: Error + 'a> AsDynError<'a> for E {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

macro_rules! as_dyn_error {
    ($($object:ty),+) => {$(
        impl<'a> AsDynError<'a> for $object {
            fn as_dyn_error(&self) -> &(dyn Error + 'a) {
                self
            }
        }
    )+};
}

as_dyn_error!(
    dyn Error + 'a,
    dyn Error + Send + 'a,
    dyn Error + Send + Sync + 'a
);
