//! Checks at compile time that a type has a status for each answer.

use super::error_table::ErrorTable;

/// The check that `axum_response!` and `actix_web_response!` run in a `const`.
///
/// # Panics
///
/// If an entry has no documented status. In a `const`, that is a compile error.
pub const fn assert_statuses(table: &ErrorTable) {
    let mut number = 0;
    while number < table.len() {
        if let Some(record) = table.record(number)
            && record.status() == 0
        {
            panic!(
                "an entry of this type has `status = undocumented`, but an answer needs a status: write the status that \
                 clients get, such as `status = 500`"
            );
        }
        number += 1;
    }
}
