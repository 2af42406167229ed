//! What a message prints: how, and whether it is an error.

use std::{
    error::Error,
    fmt::Display,
    marker::PhantomData,
    ops::Deref,
    path::{self, Path, PathBuf},
};

/// What a field is printed as: a path by its [`display`](Path::display), anything else by its own
/// `Display`.
///
/// Generated code calls the method on a reference to the field. The search for a method finds the
/// impl of a path before that of a reference, and looks behind references and boxes. It would find a
/// method of the field's type, too, so the name is one that nobody has.
pub trait Printed {
    /// What is printed.
    type As<'a>: Display
    where
        Self: 'a;

    /// The field, as it is printed.
    fn __apm_printed(&self) -> Self::As<'_>;
}

impl<T: Display + ?Sized> Printed for &T {
    type As<'a>
        = &'a T
    where
        Self: 'a;

    fn __apm_printed(&self) -> &T {
        self
    }
}

macro_rules! paths {
    ($($path:ty),+) => {$(
        impl Printed for $path {
            type As<'a> = path::Display<'a>;

            fn __apm_printed(&self) -> path::Display<'_> {
                self.display()
            }
        }
    )+};
}

paths!(Path, PathBuf);

/// Tells of the type of a field whether it is an error, or points to one.
///
/// Where the inherent constants do not apply, those of [`NoError`] and [`NoPointer`] are found, which
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

/// For types that are no errors.
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
