//! A field that is a source, as the error that it is or points to.

use crate::source::AsDynError;
use core::{error::Error, ops::Deref};

/// A field that is a source.
///
/// Generated code calls `__apm_dynamic`, a name that is nobody else's, on four references to it. The
/// search for a method finds [`HoldsError`] where the field is an error, else [`HoldsPointer`] where
/// it points to one, else [`HoldsPointerToPointer`], else the method of the type itself, by which
/// rustc says what the field has to be.
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

/// The field points to what points to an error: `Arc<Box<dyn Error>>`.
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

/// What rustc says where the field is no error. Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be a source: it is no error",
    label = "no `std::error::Error`, and no box of one",
    note = "remove `#[source]` or `#[from]`; a field that is called `source` is one by its name, unless \
            it has `#[apm(no_source)]`"
)]
pub trait IsError {
    /// The error.
    fn error(&self) -> &(dyn Error + 'static);
}

impl<'f, T> Held<'f, T> {
    /// Found where nothing else is.
    #[must_use]
    pub fn __apm_dynamic(&self) -> &'f (dyn Error + 'static)
    where
        T: IsError,
    {
        self.0.error()
    }
}
