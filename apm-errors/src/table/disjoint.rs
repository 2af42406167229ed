//! A compile error if two tables share a code.

use super::error_table::ErrorTable;

/// Fails to compile if two of the types declare the same code, or if one uses a code that another has retired.
///
/// Each type must derive `ApmError`. The error names the code and both types. It handles five
/// thousand codes per type.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode, assert_disjoint};
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "SVCSTG.STK.409001", status = 409, message = "out of stock.")]
/// struct OutOfStock;
///
/// assert_disjoint!(OutOfStock, ApmErrorCode);
/// ```
///
/// ```compile_fail
/// use apm_errors::{ApmError, ApmErrorCode, assert_disjoint};
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "SVCSTG.ATS.400101", status = 400)]
/// struct BadProject;
///
/// // error: the code `SVCSTG.ATS.400101` is used by both `BadProject` and `ApmErrorCode`: …
/// assert_disjoint!(BadProject, ApmErrorCode);
/// ```
///
/// ```compile_fail
/// use apm_errors::{ApmError, assert_disjoint};
///
/// #[derive(Debug, ApmError)]
/// #[apm(retired("SVCSTG.ORD.404009"))]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.404001", status = 404)]
///     NotFound,
/// }
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "SVCSTG.ORD.404009", status = 404)]
/// struct NoSuchItem;
///
/// // error: the code `SVCSTG.ORD.404009` is used by `NoSuchItem`, but `OrderError` retired it: …
/// assert_disjoint!(OrderError, NoSuchItem);
/// ```
#[macro_export]
macro_rules! assert_disjoint {
    ($($type:ty),+ $(,)?) => {
        #[allow(long_running_const_eval, reason = "it terminates: one look-up per code")]
        const _: () = $crate::__private_v0_1::assert_disjoint(&[
            $((::core::stringify!($type), <$type>::TABLE)),+
        ]);
    };
}

/// A table, with the type as the user names it.
type Named = (&'static str, &'static ErrorTable);

/// The check of the macro. It runs in a `const`, so it can use neither iterators nor traits.
pub const fn assert_disjoint(tables: &[Named]) {
    let mut second = 1;
    while second < tables.len() {
        let mut first = 0;
        while first < second {
            assert_pair(tables[first], tables[second]);
            assert_not_reused(tables[first], tables[second]);
            assert_not_reused(tables[second], tables[first]);
            first += 1;
        }
        second += 1;
    }
}

const fn assert_pair((name, table): Named, (other_name, other): Named) {
    // Look up the codes of the smaller table in the larger one.
    let (few, many) = if table.len() < other.len() {
        (table, other)
    } else {
        (other, table)
    };
    let mut number = 0;
    while let Some(record) = few.record(number) {
        let code = record.code_bytes(few.content.texts.text);
        if many.number(code).is_some() {
            let mut text = Text::NEW;
            text.push(b"the code `");
            text.push(code);
            text.push(b"` is used by both `");
            text.push(name.as_bytes());
            text.push(b"` and `");
            text.push(other_name.as_bytes());
            text.push(b"`: give one of the two another code");
            panic!("{}", text.as_str());
        }
        number += 1;
    }
}

/// The second table must not use a code that the first has retired.
const fn assert_not_reused((name, table): Named, (other_name, other): Named) {
    let retired = table.content.beside.retired;
    let mut at = 0;
    while at < retired.len() {
        let code = retired[at].code.as_bytes();
        if other.number(code).is_some() {
            let mut text = Text::NEW;
            text.push(b"the code `");
            text.push(code);
            text.push(b"` is used by `");
            text.push(other_name.as_bytes());
            text.push(b"`, but `");
            text.push(name.as_bytes());
            text.push(b"` retired it, and clients know its old meaning: use another code");
            panic!("{}", text.as_str());
        }
        at += 1;
    }
}

/// A message, built by hand: formatting does not work in a `const`.
struct Text {
    bytes: [u8; 640],
    len: usize,
}

impl Text {
    const NEW: Self = Self {
        bytes: [0; 640],
        len: 0,
    };

    /// Appends a part, cut at 160 bytes. Only the name of a type can be that long.
    const fn push(&mut self, part: &[u8]) {
        let mut at = 0;
        while at < part.len() && at < 160 {
            self.bytes[self.len] = part[at];
            self.len += 1;
            at += 1;
        }
    }

    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "two types declare the same code",
        }
    }
}
