//! Everything that generated code names. Not a public API: it changes without notice.
//!
//! Its name has the version, so that code from another version of the derive does not compile by
//! chance. It also re-exports what generated code needs from `core`, so that names shadowed in the
//! user's module do no harm.

// Without `std` there are no paths.
#[cfg(not(feature = "std"))]
pub use crate::printed::PrintsDisplay as PrintsPath;
#[cfg(feature = "std")]
pub use crate::printed_path::{IsPath, PrintsPath};
#[cfg(any(feature = "axum", feature = "actix-web", feature = "tonic"))]
pub use crate::table::assert_statuses;
pub use crate::{
    error::{ApmError, ByThiserror, FromCode, FromParams, VisitParam},
    held::{Held, HoldsError, HoldsPointer, HoldsPointerToPointer, IsError},
    leak::{Field, NoError, NoPointer},
    lent::{Forwarded, Lender},
    printed::{HasDisplay, Printed, PrintsDisplay},
    table::{
        Beside, Deprecation, EntryRef, ErrorTable, HasTable, Key, Life, NoTable, Params, Retired,
        TableOf, Texts, Translation, UnknownCode, assert_disjoint, last_bytes,
    },
};
pub use core::{
    assert,
    convert::From,
    error::Error,
    fmt::{self, Display},
    format_args,
    ops::Fn,
    option::Option::{self, None, Some},
    primitive::str,
    result::Result,
    str::FromStr,
    unreachable, write,
};
#[cfg(feature = "axum")]
pub use {crate::server::axum::axum_response, axum_core};

#[cfg(feature = "tonic")]
pub use {crate::server::tonic::tonic_status, ::tonic};

#[cfg(feature = "actix-web")]
pub use {
    crate::server::actix_web::{actix_web_response, actix_web_status},
    ::actix_web,
};

#[cfg(feature = "utoipa")]
pub use {
    crate::server::utoipa::{Responses as UtoipaResponses, responses as utoipa_responses},
    ::utoipa,
};

use crate::{
    error::ParseParam,
    table::{Content, Index, TableFn},
};

// An editor completes the keys of `#[apm(…)]` from their names there.
#[cfg(rust_analyzer)]
#[path = "keys.rs"]
pub mod keys;

/// The table that the derive laid out.
#[must_use]
pub const fn table(
    name: &'static str,
    text: &'static str,
    records: &'static [u8],
    key: Key,
    seed: u64,
    pilots: &'static [u8],
    slots: &'static [u8],
) -> ErrorTable {
    ErrorTable {
        name,
        content: Content {
            texts: Texts { text, records },
            beside: &Beside::NONE,
        },
        index: Index {
            key,
            seed,
            pilots,
            slots,
        },
        forwarded: &[],
    }
}

/// The same table, with the parts beside its columns.
#[must_use]
pub const fn with_beside(table: ErrorTable, beside: &'static Beside) -> ErrorTable {
    ErrorTable {
        content: Content {
            beside,
            ..table.content
        },
        ..table
    }
}

/// The same table, with the tables of the types that are forwarded.
#[must_use]
pub const fn with_forwarded(
    table: ErrorTable,
    forwarded: &'static [&'static [TableFn]],
) -> ErrorTable {
    ErrorTable { forwarded, ..table }
}

/// The number of the first entry of a code.
#[inline(always)]
#[expect(
    clippy::inline_always,
    reason = "where the table is known, all of this is"
)]
#[must_use]
pub fn number(table: &'static ErrorTable, code: &str) -> Option<u16> {
    table.number(code.as_bytes())
}

// These are functions, since calling a method of a trait checks its supertraits again: a missing
// `Debug` would be reported once more for each call.

/// The reference to the entry of an error.
#[inline]
pub fn entry_ref<E: ApmError>(error: &E) -> EntryRef {
    error.entry_ref()
}

/// Implements `Display` with the message.
///
/// # Errors
///
/// Those of [`ApmError::write_message`].
#[inline]
pub fn write_message<E: ApmError>(error: &E, to: &mut dyn fmt::Write) -> fmt::Result {
    error.write_message(to)
}

/// Implements `FromStr` with `FromCode`.
///
/// # Errors
///
/// If the type does not declare the code.
pub fn parse<E: FromCode>(table: &'static ErrorTable, code: &str) -> Result<E, UnknownCode> {
    E::from_code(code).ok_or_else(|| UnknownCode::new(code, table))
}

/// The value of a parameter. `None` if it is missing or can't be parsed.
#[must_use]
pub fn parse_param<T: ParseParam>(text: Option<&str>) -> Option<T> {
    T::parse_param(text?)
}
