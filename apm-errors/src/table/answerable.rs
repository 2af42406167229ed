//! An answer needs a status.

use super::error_table::ErrorTable;

/// The work of the macros that let a type be answered, in a `const`.
///
/// # Panics
///
/// If an entry has no documented status: the type does not compile.
pub const fn assert_statuses(table: &ErrorTable) {
    let mut number = 0;
    while number < table.len() {
        if let Some(record) = table.record(number)
            && record.status() == 0
        {
            panic!(
                "an error that is answered needs a status, and an entry of this type has `status = undocumented`: write the \
                 status that clients get, `status = 500`"
            );
        }
        number += 1;
    }
}
