//! Which tables a table forwards.

use super::error_table::{ErrorTable, TableFn};
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;
use alloc::{boxed::Box, rc::Rc};
use core::marker::PhantomData;

/// A type that has a table, or points to a value of such a type.
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
/// `TableOf::<E>::TABLES` has the table of `E`. Where `E` has none, as `Box<dyn ApmError>`, the
/// inherent constant does not apply, so the one of [`NoTable`] is meant, which is empty. A
/// generated table can ask for it in any case.
#[derive(Debug)]
pub struct TableOf<E: ?Sized>(PhantomData<E>);

impl<E: HasTable + ?Sized> TableOf<E> {
    /// The table of `E`.
    pub const TABLES: &'static [TableFn] = &[E::table];
}

/// What is forwarded by a type whose errors are known only when the program runs.
pub trait NoTable {
    /// None.
    const TABLES: &'static [TableFn] = &[];
}

impl<E: ?Sized> NoTable for TableOf<E> {}
