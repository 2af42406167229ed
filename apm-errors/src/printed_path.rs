//! How a message prints a path.

use crate::printed::Printed;
use std::{
    borrow::Cow,
    path::{self, Path, PathBuf},
    rc::Rc,
    sync::Arc,
};

/// The field is a path, or points to one.
pub trait PrintsPath<'f> {
    /// What is printed.
    fn __apm_printed(&self) -> path::Display<'f>;
}

impl<'f, P: IsPath + ?Sized> PrintsPath<'f> for &&Printed<'f, P> {
    fn __apm_printed(&self) -> path::Display<'f> {
        self.0.path().display()
    }
}

/// A path, or a pointer to one.
pub trait IsPath {
    /// The path.
    fn path(&self) -> &Path;
}

impl IsPath for Path {
    fn path(&self) -> &Path {
        self
    }
}

impl IsPath for PathBuf {
    fn path(&self) -> &Path {
        self
    }
}

macro_rules! pointers {
    ($($pointer:ty),+) => {$(
        impl<P: IsPath + ?Sized> IsPath for $pointer {
            fn path(&self) -> &Path {
                (**self).path()
            }
        }
    )+};
}

pointers!(&P, Box<P>, Rc<P>, Arc<P>);

impl IsPath for Cow<'_, Path> {
    fn path(&self) -> &Path {
        self
    }
}
