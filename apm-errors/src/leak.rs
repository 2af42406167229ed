//! Whether a message prints an error.

use core::{error::Error, marker::PhantomData, ops::Deref};

/// Whether the type of a field is an error, or points to one.
///
/// If the inherent constants do not apply, rustc finds those of [`NoError`] and [`NoPointer`], which
/// are false.
#[derive(Debug)]
pub struct Field<T: ?Sized>(PhantomData<T>);

impl<E: Error + ?Sized> Field<E> {
    /// The type is an error.
    pub const IS_ERROR: bool = true;
}

impl<P: Deref + ?Sized> Field<P>
where
    P::Target: Error,
{
    /// The type points to an error: a reference, a box, an `Arc`.
    pub const POINTS_TO_ERROR: bool = true;
}

/// For types that are not errors.
pub trait NoError {
    /// It is none.
    const IS_ERROR: bool = false;
}

impl<T: ?Sized> NoError for Field<T> {}

/// For types that do not point to an error.
pub trait NoPointer {
    /// It does not.
    const POINTS_TO_ERROR: bool = false;
}

impl<T: ?Sized> NoPointer for Field<T> {}
