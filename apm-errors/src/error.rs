//! What every annotated error can tell.

use crate::{
    auto_traits::each_set_of_auto_traits,
    body::ErrorBody,
    json,
    table::{EntryRef, ErrorEntry, HasTable, Spoken},
};
use std::{
    borrow::Cow,
    error::Error,
    fmt,
    panic::{RefUnwindSafe, UnwindSafe},
    rc::Rc,
    sync::Arc,
};

/// Bytes for what the placeholders of a message become, so that a usual one is one allocation.
const VALUES: usize = 64;

/// An error with a documented entry: code, status, message, description, solution.
///
/// Implemented by `#[derive(ApmError)]`, and for references, boxes, `Rc`s and `Arc`s of what implements
/// it.
/// It can be used as `dyn ApmError`, which is an [`Error`], too.
///
/// [`Error`] is no supertrait although every implementor is one: it has a deprecated method
/// `description`, which would make each call of [`description`](ApmError::description) in generic
/// code ambiguous. [`as_error`](ApmError::as_error) leads there.
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
    note = "an enum or a struct becomes one by `#[derive(ApmError)]`"
)]
pub trait ApmError: fmt::Debug + fmt::Display {
    /// The reference to the documented entry of this error. Only the derive can write it.
    #[doc(hidden)]
    fn entry_ref(&self) -> EntryRef;

    /// The documented entry of this error, as its table has it; where its code has several, the one
    /// declared first.
    ///
    /// Its message is the one that the table has. An error that shares the entry of another one
    /// (`same_as`, `code = expression`) may say something else: see [`message`](ApmError::message).
    fn entry(&self) -> ErrorEntry {
        self.entry_ref().entry()
    }

    /// The error itself, for its [`source`](Error::source) and for whatever takes any error.
    fn as_error<'a>(&self) -> &(dyn Error + 'a)
    where
        Self: 'a;

    /// Writes the message with its placeholders filled in, or the code where there is no message.
    ///
    /// This is what `Display` writes, too, unless the type leaves `Display` to `thiserror`.
    ///
    /// # Errors
    ///
    /// Those of the writer, and of the `Display` of what the placeholders name.
    fn write_message(&self, to: &mut dyn fmt::Write) -> fmt::Result {
        self.entry_ref().write_declared(to)
    }

    /// Writes the message in a language, by the tag that the table has for it; in the main one where
    /// no message of that language has placeholders.
    #[doc(hidden)]
    fn write_message_in(&self, _language: &str, to: &mut dyn fmt::Write) -> fmt::Result {
        self.write_message(to)
    }

    /// The code, such as `SVCSTG.ATS.200103`.
    fn code(&self) -> &'static str {
        self.entry_ref().code()
    }

    /// The HTTP status of the answer, 100 to 599; 0 where it is undocumented, see
    /// [`documented_status`](ErrorEntry::documented_status).
    fn status(&self) -> u16 {
        self.entry_ref().status()
    }

    /// The message for the client, placeholders filled in. `None` where the entry has none.
    ///
    /// A message without placeholders is borrowed, unless it stands beside a code that another error
    /// has (`code = expression`).
    fn message(&self) -> Option<Cow<'static, str>> {
        let entry = self.entry_ref();
        let declared = entry.message();
        if entry.is_constant() {
            return declared.map(Cow::Borrowed);
        }
        let mut text = String::with_capacity(declared.map_or(0, str::len) + VALUES);
        // A `Display` that fails, as one of a field may, ends the message early.
        let _ = self.write_message(&mut text);
        Some(Cow::Owned(text))
    }

    /// The message in a language, a BCP 47 tag such as `zh-CN`; placeholders filled in. `None` where the entry has none.
    ///
    /// The language is looked up as [`ErrorEntry::in_language`] does it. Where the entry has no message in it, this
    /// is the [`message`](Self::message) in the main language, as `Display` has it whatever the language.
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

    /// What happened, for people. `None` where the document says `-`.
    fn description(&self) -> Option<&'static str> {
        self.entry_ref().description()
    }

    /// What to do about it, for people. `None` where the document says `-`.
    fn solution(&self) -> Option<&'static str> {
        self.entry_ref().solution()
    }

    /// The body of the answer as a value.
    ///
    /// It carries the code and the message, and nothing else of the error.
    fn body(&self) -> ErrorBody {
        ErrorBody {
            error_code: Cow::Borrowed(self.code()),
            error_message: self.message(),
        }
    }

    /// The body of the answer as JSON: what `serde_json` makes of [`body`](ApmError::body).
    ///
    /// Borrowed where the message has no placeholders: such a body was laid out when the type was
    /// compiled. Else it is written into one new string.
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
    // As with `message`.
    let _ = error.write_message_in(spoken.language(), &mut text);
    Some(Cow::Owned(text))
}

/// A type whose value is known by its code alone: an enum whose variants carry no data.
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
    message = "`{Self}` is not known by its code alone",
    label = "not an enum whose variants carry no data",
    note = "`#[derive(ApmError)]` implements `FromCode` for such enums"
)]
pub trait FromCode: ApmError + HasTable + Sized {
    /// The value of a code, compared byte for byte. `None` where the type does not declare it.
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
        }
    )+};
}

pointers!(&E, Box<E>, Rc<E>, Arc<E>);

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

/// What `thiserror` writes for a type with `#[error(…)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has `#[error(…)]`, and nothing derives `thiserror::Error` for it",
    label = "without `thiserror::Error`, `ApmError` writes `Display` and `Error`: make this the `message` \
             of `#[apm(…)]`, and remove each `#[error(…)]`",
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
