//! Turns a source field into the error that it is or points to.

use crate::source::AsDynError;
use core::{error::Error, ops::Deref};

/// A field that is a source.
///
/// Generated code calls `__apm_dynamic`, a name that nothing else has, on four references to it.
/// Method lookup finds [`HoldsError`] if the field is an error, else [`HoldsPointer`] if it points
/// to one, else [`HoldsPointerToPointer`]. Otherwise it finds the method of the type itself, with
/// which rustc reports what the field has to be.
#[derive(Debug)]
pub struct Held<'f, T>(pub &'f T);

/// The field is an error.
pub trait HoldsError<'f> {
    /// The error.
    fn __apm_dynamic(&self) -> &'f (dyn Error + 'static);
}

impl<'f, E: AsDynError<'static>> HoldsError<'f> for &&&Held<'f, E> {
    fn __apm_dynamic(&self) -> &'f (dyn Error + 'static) {
        self.0.__apm_as_dyn_error()
    }
}

/// The field points to an error: a box, an `Arc`, an `Rc`.
pub trait HoldsPointer<'f> {
    /// The error.
    fn __apm_dynamic(&self) -> &'f (dyn Error + 'static);
}

impl<'f, P> HoldsPointer<'f> for &&Held<'f, P>
where
    P: Deref<Target: AsDynError<'static>>,
{
    fn __apm_dynamic(&self) -> &'f (dyn Error + 'static) {
        (**self.0).__apm_as_dyn_error()
    }
}

/// The field points to a pointer to an error: `Arc<Box<dyn Error>>`.
pub trait HoldsPointerToPointer<'f> {
    /// The error.
    fn __apm_dynamic(&self) -> &'f (dyn Error + 'static);
}

impl<'f, P> HoldsPointerToPointer<'f> for &Held<'f, P>
where
    P: Deref<Target: Deref<Target: AsDynError<'static>>>,
{
    fn __apm_dynamic(&self) -> &'f (dyn Error + 'static) {
        (***self.0).__apm_as_dyn_error()
    }
}

/// Gives rustc the message if the field is not an error. Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be a source: it is not an error",
    label = "neither a `std::error::Error` nor a box of one",
    note = "remove `#[source]` or `#[from]`; if the field is named `source`, write `#[apm(no_source)]` on it"
)]
pub trait IsError {
    /// The error.
    fn error(&self) -> &(dyn Error + 'static);
}

impl<'f, T> Held<'f, T> {
    /// Found if no trait above applies.
    #[must_use]
    pub fn __apm_dynamic(&self) -> &'f (dyn Error + 'static)
    where
        T: IsError,
    {
        self.0.error()
    }
}
