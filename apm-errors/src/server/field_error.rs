//! The error of one field of a request.

use super::uri::push_encoded;
use alloc::{borrow::Cow, format, string::String, string::ToString};
use core::fmt::Display;

const LONGEST_DETAIL: usize = 1024;
const LONGEST_POINTER: usize = 1024;
const LONGEST_CODE: usize = 128;

/// The error of one field of a request: an element of `errors` in a problem (RFC 9457).
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
/// `tests/tests/server/validated.rs` in the repository shows how to convert errors of the crate
/// `validator`, in a dozen lines.
///
/// Clients read all of it. Texts are bounded, since they may come from the request: a longer text is
/// cut and ends with `…`. A longer pointer is left out, since half of it would point elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    detail: Cow<'static, str>,
    pointer: Option<String>,
    code: Option<Cow<'static, str>>,
}

impl FieldError {
    /// Creates an error with a text that says what is wrong, of at most 1,024 bytes.
    #[must_use]
    pub fn new(detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            detail: cut(detail.into(), LONGEST_DETAIL),
            pointer: None,
            code: None,
        }
    }

    /// Sets the field: the names of members and the indexes of arrays that lead to it, starting with
    /// the outermost. An empty path is the whole body.
    ///
    /// It becomes a JSON pointer (RFC 6901) in the form of a URI fragment. Special characters are
    /// escaped.
    ///
    /// ```
    /// use apm_errors::FieldError;
    ///
    /// let error = FieldError::new("is not a color.").at(["profile", "a/b", "线"]);
    /// assert_eq!(error.pointer(), Some("#/profile/a~1b/%E7%BA%BF"));
    /// assert_eq!(FieldError::new("is not an object.").at([""; 0]).pointer(), Some("#"));
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

    /// Sets the name of the rule that the field breaks, for programs, of at most 128 bytes.
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

    /// The field, such as `#/age`. `None` if it was not set, or if the pointer is too long.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// The rule that the field breaks. `None` if it was not set.
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
