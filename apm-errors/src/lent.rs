//! Errors that take their entry from another error.
//!
//! Generated code calls the other error through these traits. They are the same as `ApmError` under
//! other names, so that the message of rustc for a type that does not implement them names the
//! attribute.

use crate::{
    error::{ApmError, VisitParam},
    table::EntryRef,
};
use core::{error::Error, fmt};

macro_rules! lent {
    ($($(#[$attribute:meta])* $name:ident,)+) => {$(
        $(#[$attribute])*
        pub trait $name {
            /// The reference to the entry.
            fn entry_ref(&self) -> EntryRef;

            /// The code.
            fn code(&self) -> &'static str;

            /// The error itself.
            fn as_error(&self) -> &(dyn Error + '_);

            /// Writes the message.
            ///
            /// # Errors
            ///
            /// Those of [`ApmError::write_message`].
            fn write_message(&self, to: &mut dyn fmt::Write) -> fmt::Result;

            /// Writes the message in a language of the table.
            ///
            /// # Errors
            ///
            /// Those of [`ApmError::write_message`].
            fn write_message_in(&self, language: &str, to: &mut dyn fmt::Write) -> fmt::Result;

            /// Visits the parameters.
            fn each_param(&self, visit: &mut VisitParam<'_>);
        }

        #[diagnostic::do_not_recommend]
        impl<E: ApmError + ?Sized> $name for E {
            #[inline]
            fn entry_ref(&self) -> EntryRef {
                ApmError::entry_ref(self)
            }

            #[inline]
            fn code(&self) -> &'static str {
                ApmError::code(self)
            }

            #[inline]
            fn as_error(&self) -> &(dyn Error + '_) {
                ApmError::as_error(self)
            }

            #[inline]
            fn write_message(&self, to: &mut dyn fmt::Write) -> fmt::Result {
                ApmError::write_message(self, to)
            }

            #[inline]
            fn write_message_in(&self, language: &str, to: &mut dyn fmt::Write) -> fmt::Result {
                ApmError::write_message_in(self, language, to)
            }

            #[inline]
            fn each_param(&self, visit: &mut VisitParam<'_>) {
                ApmError::each_param(self, visit);
            }
        }
    )+};
}

lent! {
    /// The field of a `transparent` variant.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a documented error, which `transparent` needs",
        label = "give this variant a code: `#[apm(code = \"…\", status = …)]`",
        note = "or derive `ApmError` for it, if the type is yours"
    )]
    Forwarded,

    /// The value of the expression of `code = expression`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a documented error, which `code = expression` needs",
        label = "not a documented error",
        note = "give this variant its own code, as a string: `#[apm(code = \"…\", status = …)]`; \
                a derive can't evaluate a constant"
    )]
    Lender,
}
