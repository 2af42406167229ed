//! The tables that a table forwards.

use super::error_table::{ErrorTable, TableFn};
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;
use alloc::{boxed::Box, rc::Rc};
use core::marker::PhantomData;

/// A type with a table, or a pointer to a value of such a type.
pub trait HasTable {
    /// The table.
    fn table() -> &'static ErrorTable;
}

macro_rules! point {
    ($($pointer:ty),+) => {$(
        impl<E: HasTable + ?Sized> HasTable for $pointer {
            fn table() -> &'static ErrorTable {
                E::table()
            }
        }
    )+};
}

point!(&E, Box<E>, Rc<E>);
// Some small targets have no atomics, and so no `Arc`.
#[cfg(target_has_atomic = "ptr")]
point!(Arc<E>);

/// A type that a variant forwards or borrows from.
///
/// `TableOf::<E>::TABLES` has the table of `E`. If `E` has none, such as `Box<dyn ApmError>`, the
/// inherent constant does not apply, and rustc finds the one of [`NoTable`], which is empty. So a
/// generated table can name it for any type.
#[derive(Debug)]
pub struct TableOf<E: ?Sized>(PhantomData<E>);

impl<E: HasTable + ?Sized> TableOf<E> {
    /// The table of `E`.
    pub const TABLES: &'static [TableFn] = &[E::table];
}

/// For types whose errors are known only at run time.
pub trait NoTable {
    /// No tables.
    const TABLES: &'static [TableFn] = &[];
}

impl<E: ?Sized> NoTable for TableOf<E> {}
