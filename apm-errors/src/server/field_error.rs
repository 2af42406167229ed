//! What is wrong with one field of a request.

use super::uri::push_encoded;
use alloc::{borrow::Cow, format, string::String, string::ToString};
use core::fmt::Display;

const LONGEST_DETAIL: usize = 1024;
const LONGEST_POINTER: usize = 1024;
const LONGEST_CODE: usize = 128;

/// What is wrong with one field of a request: an element of `errors` in a problem (RFC 9457).
///
/// [`ErrorResponse::field_error`](crate::ErrorResponse::field_error) adds it to an answer.
///
/// ```
/// use apm_errors::FieldError;
///
/// let error = FieldError::new("must be a positive integer.").at(["items", "0", "count"]);
/// assert_eq!(error.pointer(), Some("#/items/0/count"));
/// ```
///
/// Errors of the crate `validator` become these in a dozen lines: `tests/tests/server/validated.rs` of
/// our repository has them.
///
/// Clients read all of it. A request may decide how long the texts are, so they are bounded: a
/// longer one is cut and ends with `…`, and a pointer is left out, since half of one points
/// elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    detail: Cow<'static, str>,
    pointer: Option<String>,
    code: Option<Cow<'static, str>>,
}

impl FieldError {
    /// Says what is wrong, in at most 1,024 bytes.
    #[must_use]
    pub fn new(detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            detail: cut(detail.into(), LONGEST_DETAIL),
            pointer: None,
            code: None,
        }
    }

    /// Says where: the names of members and the indexes of arrays that lead to the field, from the
    /// outermost one. None at all is the whole body.
    ///
    /// It becomes a JSON pointer (RFC 6901) in the form of a URI fragment. What these give a meaning
    /// to is escaped.
    ///
    /// ```
    /// use apm_errors::FieldError;
    ///
    /// let error = FieldError::new("is no color.").at(["profile", "a/b", "线"]);
    /// assert_eq!(error.pointer(), Some("#/profile/a~1b/%E7%BA%BF"));
    /// assert_eq!(FieldError::new("is no object.").at([""; 0]).pointer(), Some("#"));
    /// ```
    ///
    /// A pointer of more than 1,024 bytes is left out.
    #[must_use]
    pub fn at(mut self, path: impl IntoIterator<Item = impl Display>) -> Self {
        let mut pointer = String::from("#");
        for step in path {
            let step = step.to_string();
            pointer.push('/');
            push_encoded(&mut pointer, &step.replace('~', "~0").replace('/', "~1"));
            if pointer.len() > LONGEST_POINTER {
                self.pointer = None;
                return self;
            }
        }
        self.pointer = Some(pointer);
        self
    }

    /// Names the rule that the field breaks, for programs, in at most 128 bytes.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.code = Some(cut(code.into(), LONGEST_CODE));
        self
    }

    /// What is wrong.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// Where, such as `#/age`. `None` where nobody said it, or the pointer is too long.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// The rule that the field breaks. `None` where nobody named it.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }
}

/// A text of so many bytes at most; a longer one ends with `…`.
pub(super) fn cut(text: Cow<'static, str>, longest: usize) -> Cow<'static, str> {
    if text.len() <= longest {
        return text;
    }
    let mark = "…";
    let fits = |(at, _): &(usize, char)| *at <= longest - mark.len();
    let end = text.char_indices().take_while(fits).last();
    let end = end.map_or(0, |(at, _)| at);
    Cow::Owned(format!("{}{mark}", &text[..end]))
}
