//! The trait `ApmError`, and the traits that restore values.

use crate::{
    auto_traits::each_set_of_auto_traits,
    body::ErrorBody,
    json,
    table::{EntryRef, ErrorEntry, HasTable, Spoken},
};
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;
use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, vec::Vec};
use core::{
    error::Error,
    fmt,
    panic::{RefUnwindSafe, UnwindSafe},
    str::FromStr,
};

/// Spare bytes for the values of placeholders, so that a usual message is one allocation.
const VALUES: usize = 64;

/// An error with a documented entry: code, status, message, description, solution.
///
/// Implemented by `#[derive(ApmError)]`, and for references, boxes, `Rc`s and `Arc`s of types that
/// implement it.
/// It can be used as `dyn ApmError`, which is an [`Error`], too.
///
/// [`Error`] is not a supertrait, although every implementor is an error: its deprecated method
/// `description` would make each call of [`description`](ApmError::description) in generic code
/// ambiguous. Use [`as_error`](ApmError::as_error) instead.
///
/// ```
/// use apm_errors::ApmError;
///
/// #[derive(Debug, ApmError)]
/// enum StockError {
///     #[apm(code = "SVCSTG.STK.409001", status = 409, message = "only {left} left.")]
///     OutOfStock { left: u32 },
/// }
///
/// let error: Box<dyn ApmError + Send + Sync> = Box::new(StockError::OutOfStock { left: 2 });
/// assert_eq!((error.code(), error.status()), ("SVCSTG.STK.409001", 409));
/// assert_eq!(error.message().as_deref(), Some("only 2 left."));
/// assert_eq!(error.description(), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a documented error",
    label = "not a documented error; in a handler, `.map_err(OrderError::from)?` makes it one of yours",
    note = "add `#[derive(ApmError)]` to your enum or struct"
)]
pub trait ApmError: fmt::Debug + fmt::Display {
    /// The reference to the documented entry of this error. Only the derive can write it.
    #[doc(hidden)]
    fn entry_ref(&self) -> EntryRef;

    /// The documented entry of this error, from its table. If its code has several entries, the first
    /// one.
    ///
    /// It has the message of the table. An error that shares the entry of another one (`same_as`,
    /// `code = expression`) may have its own message: see [`message`](ApmError::message).
    fn entry(&self) -> ErrorEntry {
        self.entry_ref().entry()
    }

    /// The error as `dyn Error`, for its [`source`](Error::source) and for functions that take any error.
    fn as_error<'a>(&self) -> &(dyn Error + 'a)
    where
        Self: 'a;

    /// Writes the message with its placeholders filled in, or the code if there is no message.
    ///
    /// This is what `Display` writes, too, unless the type leaves `Display` to `thiserror`.
    ///
    /// # Errors
    ///
    /// If the writer fails, or the `Display` of a field that the message prints.
    fn write_message(&self, to: &mut dyn fmt::Write) -> fmt::Result {
        self.entry_ref().write_declared(to)
    }

    /// Writes the message in a language, given by its tag in the table; in the main language if no
    /// message in that language has placeholders.
    #[doc(hidden)]
    fn write_message_in(&self, _language: &str, to: &mut dyn fmt::Write) -> fmt::Result {
        self.write_message(to)
    }

    /// Visits the parameters, in the order of the fields. Only the derive can write it.
    #[doc(hidden)]
    fn each_param(&self, _visit: &mut VisitParam<'_>) {}

    /// The parameters: the names and texts of the fields that the message prints, and of the fields marked
    /// `#[apm(param)]`. They are in the order of the fields.
    ///
    /// A text is the output of `Display`, without the width and precision of the message. A path uses its
    /// [`display`](std::path::Path::display). If the message prints a field only with `{field:?}`, such as an `Option`,
    /// the text is the output of `Debug`. A `String`, `str` or `char` never has quotation marks.
    ///
    /// Fields without a name, sources, and arguments of a message are not parameters. An error that forwards another one,
    /// or borrows its entry and message, has the parameters of that error. Problems (`application/problem+json`) carry
    /// them as `params`, so that clients need not parse the message.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// enum StockError {
    ///     #[apm(code = "SVCSTG.STK.409001", status = 409, message = "only {left:>3} left.")]
    ///     OutOfStock {
    ///         left: u32,
    ///         #[apm(param)]
    ///         shelf: char,
    ///         /// Not sent.
    ///         warehouse: String,
    ///     },
    /// }
    ///
    /// let error = StockError::OutOfStock { left: 2, shelf: 'B', warehouse: "10.0.0.5".to_owned() };
    /// assert_eq!(error.params(), [("left", "2".to_owned()), ("shelf", "B".to_owned())]);
    /// ```
    fn params(&self) -> Vec<(&'static str, String)> {
        let mut params = Vec::new();
        self.each_param(&mut |name, value| params.push((name, to_text(value))));
        params
    }

    /// The code, such as `SVCSTG.ATS.200103`.
    fn code(&self) -> &'static str {
        self.entry_ref().code()
    }

    /// The HTTP status of the answer, 100 to 599; 0 if it is undocumented, see
    /// [`documented_status`](ErrorEntry::documented_status).
    fn status(&self) -> u16 {
        self.entry_ref().status()
    }

    /// The message for the client, with placeholders filled in. `None` if the entry has no message.
    ///
    /// A message without placeholders is borrowed, unless it is the variant's own message for a
    /// borrowed entry (`code = expression`).
    fn message(&self) -> Option<Cow<'static, str>> {
        let entry = self.entry_ref();
        let declared = entry.message();
        if entry.is_constant() {
            return declared.map(Cow::Borrowed);
        }
        let mut text = String::with_capacity(declared.map_or(0, str::len) + VALUES);
        // If the `Display` of a field fails, the message ends early.
        let _ = self.write_message(&mut text);
        Some(Cow::Owned(text))
    }

    /// The message in a language, a BCP 47 tag such as `zh-CN`, with placeholders filled in. `None` if the entry has no
    /// message.
    ///
    /// The language is looked up as in [`ErrorEntry::in_language`]. If the entry has no message in it, this returns the
    /// [`message`](Self::message) in the main language, which is the one that `Display` always writes.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(language = "en")]
    /// enum OrderError {
    ///     #[apm(
    ///         code = "SVCSTG.ORD.404001",
    ///         status = 404,
    ///         message = "order {id} does not exist.",
    ///         zh(message = "订单 {id} 不存在。")
    ///     )]
    ///     NotFound { id: u64 },
    /// }
    ///
    /// let error = OrderError::NotFound { id: 7 };
    /// assert_eq!(error.message_in("zh-CN").as_deref(), Some("订单 7 不存在。"));
    /// assert_eq!(error.message_in("fr").as_deref(), Some("order 7 does not exist."));
    /// ```
    ///
    /// A message without placeholders is borrowed, as with [`message`](Self::message).
    fn message_in(&self, language: &str) -> Option<Cow<'static, str>> {
        match self.entry_ref().in_language(language) {
            Some(spoken) => message_of(self, spoken),
            None => self.message(),
        }
    }

    /// What happened, for people. `None` if the documentation has `-`.
    fn description(&self) -> Option<&'static str> {
        self.entry_ref().description()
    }

    /// What to do about it, for people. `None` if the documentation has `-`.
    fn solution(&self) -> Option<&'static str> {
        self.entry_ref().solution()
    }

    /// The body of the answer as a value.
    ///
    /// It has the code and the message, and nothing else of the error.
    fn body(&self) -> ErrorBody {
        ErrorBody {
            error_code: Cow::Borrowed(self.code()),
            error_message: self.message(),
        }
    }

    /// The body of the answer as JSON: the same as [`body`](ApmError::body) serialized with `serde_json`.
    ///
    /// It is borrowed if the message has no placeholders: such a body is built at compile time.
    /// Otherwise it is written into one new string.
    ///
    /// ```
    /// use apm_errors::{ApmError, ApmErrorCode};
    /// use std::borrow::Cow;
    ///
    /// assert!(matches!(
    ///     ApmErrorCode::AtsSuccess.to_json(),
    ///     Cow::Borrowed(r#"{"errorCode":"SVCSTG.ATS.2000","errorMessage":null}"#)
    /// ));
    /// ```
    fn to_json(&self) -> Cow<'static, str> {
        to_json(self, self.entry_ref())
    }
}

/// The function that [`ApmError::each_param`] calls with each name and value.
pub type VisitParam<'a> = dyn FnMut(&'static str, &dyn fmt::Display) + 'a;

/// The output of `Display`. If that fails, the text ends early.
fn to_text(value: &dyn fmt::Display) -> String {
    let mut text = String::new();
    let _ = fmt::Write::write_fmt(&mut text, format_args!("{value}"));
    text
}

/// A type whose values can be restored from their code and their [parameters](ApmError::params).
///
/// `#[derive(ApmError)]` implements it for a type with `#[apm(from_params)]`. A client that shares the type with the service
/// gets the same variant back from `ApiError::variant`.
///
/// Not all variants can be restored: not those that forward or borrow another error, and not those that hold a source.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be restored from parameters",
    label = "add `from_params` to `#[apm(…)]` of this type",
    note = "the derive `ApmError` implements `FromParams` for types with `#[apm(from_params)]`"
)]
pub trait FromParams: ApmError + Sized {
    /// Returns the value with this code and these parameters; `param` looks a parameter up by its name.
    ///
    /// `None` if the type does not declare the code, or if a parameter is missing or can't be parsed.
    ///
    /// If several variants share the code by `same_as`, this returns the variant with the most parameters of which all are
    /// present and can be parsed; in a tie, the first. If it may also be a variant that can't be restored, it returns
    /// `None`.
    fn from_params<'p>(code: &str, param: &dyn Fn(&str) -> Option<&'p str>) -> Option<Self>;
}

/// What a parameter must implement to be restored.
#[diagnostic::on_unimplemented(
    message = "`{Self}` doesn't implement `FromStr`, so the parameter can't be parsed",
    label = "implement `FromStr` for `{Self}`, or remove `from_params` from the type"
)]
pub trait ParseParam: Sized {
    /// Parses the text. `None` if that fails.
    fn parse_param(text: &str) -> Option<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: FromStr> ParseParam for T {
    fn parse_param(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// The body of an error with this entry.
#[inline]
pub(crate) fn to_json<E: ApmError + ?Sized>(error: &E, entry: EntryRef) -> Cow<'static, str> {
    if entry.is_constant() {
        Cow::Borrowed(entry.body())
    } else {
        let start = entry.body();
        let push_start = |json: &mut String| match start {
            "" => json::push_body_start(json, entry.code()),
            start => json.push_str(start),
        };
        Cow::Owned(json::body(push_start, |to| error.write_message(to)))
    }
}

/// The message of an error with this entry.
pub(crate) fn message_of<E: ApmError + ?Sized>(
    error: &E,
    spoken: Spoken,
) -> Option<Cow<'static, str>> {
    let Some(declared) = spoken.message() else {
        return error.message();
    };
    if spoken.is_constant() {
        return Some(Cow::Borrowed(declared));
    }
    let mut text = String::with_capacity(declared.len() + VALUES);
    // As in `message`.
    let _ = error.write_message_in(spoken.language(), &mut text);
    Some(Cow::Owned(text))
}

/// A type whose values can be made from a code alone: an enum whose variants carry no data.
///
/// `#[derive(ApmError)]` implements it for such enums, together with `FromStr` and a function
/// `from_code` that needs no import.
///
/// ```
/// use apm_errors::{ApmErrorCode, FromCode};
///
/// fn first_known<E: FromCode>(codes: &[&str]) -> Option<E> {
///     codes.iter().find_map(|code| E::from_code(code))
/// }
/// let found = first_known(&["X.1", "SVCSTG.ATS.200103"]);
/// assert_eq!(found, Some(ApmErrorCode::EmptyTraceResult));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be made from a code alone",
    label = "not an enum, or its variants carry data",
    note = "`#[derive(ApmError)]` implements `FromCode` for enums whose variants carry no data"
)]
pub trait FromCode: ApmError + HasTable + Sized {
    /// Returns the value of a code, compared byte for byte. `None` if the type does not declare it.
    fn from_code(code: &str) -> Option<Self>;
}

macro_rules! pointers {
    ($($pointer:ty),+) => {$(
        impl<E: ApmError + ?Sized> ApmError for $pointer {
            fn entry_ref(&self) -> EntryRef {
                (**self).entry_ref()
            }

            fn as_error<'a>(&self) -> &(dyn Error + 'a)
            where
                Self: 'a,
            {
                (**self).as_error()
            }

            fn write_message(&self, to: &mut dyn fmt::Write) -> fmt::Result {
                (**self).write_message(to)
            }

            fn write_message_in(&self, language: &str, to: &mut dyn fmt::Write) -> fmt::Result {
                (**self).write_message_in(language, to)
            }

            fn each_param(&self, visit: &mut VisitParam<'_>) {
                (**self).each_param(visit);
            }
        }
    )+};
}

pointers!(&E, Box<E>, Rc<E>);
// Some small targets have no atomics, and so no `Arc`.
#[cfg(target_has_atomic = "ptr")]
pointers!(Arc<E>);

macro_rules! object {
    ($($auto:ident)*) => {
        impl Error for dyn ApmError $(+ $auto)* + '_ {
            fn source(&self) -> Option<&(dyn Error + 'static)> {
                self.as_error().source()
            }
        }
    };
}

each_set_of_auto_traits!(object);

/// What `thiserror` implements for a type with `#[error(…)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has `#[error(…)]`, but does not derive `thiserror::Error`",
    label = "without `thiserror::Error`, `ApmError` implements `Display` and `Error`: move this text to \
             `message` in `#[apm(…)]`, and remove each `#[error(…)]`",
    note = "or derive `thiserror::Error`, too: `#[derive(Debug, thiserror::Error, ApmError)]`"
)]
pub trait ByThiserror: fmt::Debug + fmt::Display {
    /// The error itself.
    fn by_thiserror<'a>(&self) -> &(dyn Error + 'a)
    where
        Self: 'a;
}

#[diagnostic::do_not_recommend]
impl<E: Error> ByThiserror for E {
    fn by_thiserror<'a>(&self) -> &(dyn Error + 'a)
    where
        Self: 'a,
    {
        self
    }
}
