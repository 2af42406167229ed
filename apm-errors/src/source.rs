//! The types that may be the source of an error.

use crate::{auto_traits::each_set_of_auto_traits, error::ApmError};
use core::{
    error::Error,
    panic::{RefUnwindSafe, UnwindSafe},
};

/// Turns the value of a field into `&dyn Error`, boxed and shared errors included.
pub trait AsDynError<'a> {
    /// The error that this is, or points to.
    fn __apm_as_dyn_error(&self) -> &(dyn Error + 'a);
}

impl<'a, E: Error + 'a> AsDynError<'a> for E {
    fn __apm_as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

macro_rules! objects {
    ($($auto:ident)*) => {
        impl<'a> AsDynError<'a> for dyn Error $(+ $auto)* + 'a {
            fn __apm_as_dyn_error(&self) -> &(dyn Error + 'a) {
                self
            }
        }

        impl<'a> AsDynError<'a> for dyn ApmError $(+ $auto)* + 'a {
            fn __apm_as_dyn_error(&self) -> &(dyn Error + 'a) {
                self.as_error()
            }
        }
    };
}

each_set_of_auto_traits!(objects);
