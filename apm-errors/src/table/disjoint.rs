//! Two tables that share a code do not compile.

use super::error_table::ErrorTable;

/// Fails to compile where two of the types declare the same code, or one uses a code that another one has retired.
///
/// Each type must derive `ApmError`. The error names the code and both types. Five thousand codes
/// a type are no problem.
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
/// // error: `SVCSTG.ATS.400101` is a code of both `BadProject` and `ApmErrorCode`: …
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
/// // error: `SVCSTG.ORD.404009` is retired by `OrderError`, and a code of `NoSuchItem`: …
/// assert_disjoint!(OrderError, NoSuchItem);
/// ```
#[macro_export]
macro_rules! assert_disjoint {
    ($($type:ty),+ $(,)?) => {
        #[allow(long_running_const_eval, reason = "it ends: one look-up a code")]
        const _: () = $crate::__private_v0_1::assert_disjoint(&[
            $((::core::stringify!($type), <$type>::TABLE)),+
        ]);
    };
}

/// A table, with the type as the user names it.
type Named = (&'static str, &'static ErrorTable);

/// The work of the macro, in a `const`, where neither iterators nor traits are to be had.
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
    // The codes of the smaller one are looked up in the larger one.
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
            text.push(b"`");
            text.push(code);
            text.push(b"` is a code of both `");
            text.push(name.as_bytes());
            text.push(b"` and `");
            text.push(other_name.as_bytes());
            text.push(b"`: a code names one error, so one of the two needs another code");
            panic!("{}", text.as_str());
        }
        number += 1;
    }
}

/// What one has retired, the other one does not use.
const fn assert_not_reused((name, table): Named, (other_name, other): Named) {
    let retired = table.content.beside.retired;
    let mut at = 0;
    while at < retired.len() {
        let code = retired[at].code.as_bytes();
        if other.number(code).is_some() {
            let mut text = Text::NEW;
            text.push(b"`");
            text.push(code);
            text.push(b"` is retired by `");
            text.push(name.as_bytes());
            text.push(b"`, and a code of `");
            text.push(other_name.as_bytes());
            text.push(b"`: clients know its old meaning, so give the new error another code");
            panic!("{}", text.as_str());
        }
        at += 1;
    }
}

/// A `const` cannot format, so the message is put together by hand.
struct Text {
    bytes: [u8; 640],
    len: usize,
}

impl Text {
    const NEW: Self = Self {
        bytes: [0; 640],
        len: 0,
    };

    /// A part of more than 160 bytes, which only a type's name can be, is cut.
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
