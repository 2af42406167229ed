//! Any error, on its way out of a service.

use super::extras::Extras;
#[cfg(feature = "actix-web")]
use super::sent::Sent;
use crate::{
    error::{ApmError, to_json},
    table::ErrorEntry,
};
use alloc::{borrow::Cow, boxed::Box};
use core::{any::Any, error::Error, fmt};

/// An error as the answer of a service: its status and its documented body.
///
/// Any [`ApmError`] becomes one by `?`, so a handler returns `Result<T, ErrorResponse>` and mixes
/// error types freely. The error itself stays inside for whoever wants it, see
/// [`downcast_ref`](Self::downcast_ref).
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode, ErrorResponse};
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "SVCSTG.ORD.500001", status = 500, message = "the order store is unavailable.")]
/// struct StoreError(#[from] std::io::Error);
///
/// fn load(id: u64) -> Result<String, StoreError> {
///     Err(std::io::Error::other("disk 3 on 10.0.0.5 is gone").into())
/// }
///
/// fn handler(id: u64) -> Result<String, ErrorResponse> {
///     if id == 0 {
///         return Err(ApmErrorCode::EmptyTraceResult.into());
///     }
///     Ok(load(id)?)
/// }
///
/// let answer = handler(7).unwrap_err();
/// assert_eq!(answer.status(), 500);
/// assert_eq!(
///     answer.to_json(),
///     r#"{"errorCode":"SVCSTG.ORD.500001","errorMessage":"the order store is unavailable."}"#
/// );
/// ```
///
/// With a feature it is an answer of your framework: `axum`, `actix-web`, `tonic`, or `http` for whatever
/// takes an `http::Response`. With feature `tracing` an event says that it left. Without any
/// feature, [`status`](Self::status), [`headers`](Self::headers) and [`to_json`](Self::to_json) are all
/// that an answer needs.
///
/// # What clients see
///
/// The documented body has code and message, and nothing else. Sources, and fields that the message
/// does not name, are for the log: they stay inside.
///
/// **Description and solution are published, too**: a problem (`application/problem+json`) has both,
/// and so has the OpenAPI document that feature `utoipa` makes. Write them for your clients.
///
/// What a handler adds by [`header`](Self::header), [`retry_after`](Self::retry_after) and
/// [`field_error`](Self::field_error) leaves as well.
///
/// # A success is no error
///
/// A table may have entries with a status such as 200. Where one of these is returned as an error,
/// the program is wrong: something failed, and the client would read that all went well. So
/// **whatever has no status of 400 to 599 is answered as 500**, with its own code in the body, which
/// shows where to look; feature `tracing` logs it with the status that was declared.
///
/// The same goes for an error of somebody else's table whose status is undocumented: what it was answered with there is
/// not known, and here it is a failure. The derive wants a status of every entry, so this is nothing that happens by
/// omission: the table says `status = undocumented`, and the log has 0 as its declared status.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode, ErrorResponse};
///
/// let answer = ErrorResponse::from(ApmErrorCode::AtsSuccess);
/// assert_eq!((answer.status(), answer.entry().status), (500, 200));
/// ```
///
/// # What the answer does not follow
///
/// * A status that is put beside it, such as `(StatusCode::IM_A_TEAPOT, answer)` with axum, changes the status line alone: the
///   member `status` of a problem and the log keep that of the error. So give the error an entry with that status.
/// * An error within a body that has begun, such as that of a stream: the status has left already, and the framework
///   breaks the connection off without a word. Call `log` on it where the stream is made, by
///   `stream.inspect_err(…)`, else no log has it.
///
/// # The name
///
/// axum has an `ErrorResponse`, too: the error of `axum::response::Result`. This one is the answer of an error, for any
/// framework. If you need both, import one by another name: `use apm_errors::ErrorResponse as Documented`. A handler that
/// returns `axum::response::Result<T>` takes this one by `?`.
pub struct ErrorResponse {
    error: Box<dyn ErasedError>,
    /// What the answer has beside its body.
    pub(super) extras: Option<Box<Extras>>,
    /// actix-web answers by reference, and may do so more than once.
    #[cfg(feature = "actix-web")]
    pub(super) sent: Sent,
}

impl ErrorResponse {
    /// The status of the answer, 400 to 599: the documented one, or 500 where that is no error's or undocumented.
    #[must_use]
    pub fn status(&self) -> u16 {
        sent_status(self.erased().status())
    }

    /// The documented entry.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    ///
    /// let answer = ErrorResponse::from(ApmErrorCode::EmptyTraceResult);
    /// assert_eq!(answer.entry().code, "SVCSTG.ATS.200103");
    /// ```
    #[must_use]
    pub fn entry(&self) -> ErrorEntry {
        self.erased().entry()
    }

    /// The documented body, see [`ApmError::to_json`].
    #[must_use]
    pub fn to_json(&self) -> Cow<'static, str> {
        #[cfg(feature = "coverage")]
        crate::coverage::saw(self.entry().code);
        self.erased().answer().1
    }

    /// The error itself.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    ///
    /// let answer = ErrorResponse::from(ApmErrorCode::EmptyTraceResult);
    /// assert_eq!(answer.error().solution(), Some("请检查对应的参数是否符合要求。"));
    /// ```
    #[must_use]
    pub fn error(&self) -> &(dyn ApmError + Send + Sync) {
        self.erased().as_apm_error()
    }

    /// The error itself, if it is of this type: the type that `?` converted.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, ErrorResponse};
    ///
    /// let answer = ErrorResponse::from(ApmErrorCode::EmptyTraceResult);
    /// assert_eq!(answer.downcast_ref(), Some(&ApmErrorCode::EmptyTraceResult));
    /// assert!(answer.downcast_ref::<std::io::Error>().is_none());
    /// ```
    #[must_use]
    pub fn downcast_ref<E: Any>(&self) -> Option<&E> {
        self.erased().as_any().downcast_ref()
    }

    pub(super) fn extras(&self) -> Option<&Extras> {
        self.extras.as_deref()
    }

    /// The box opened: a box of an error is an error, too, so it would answer for itself.
    pub(super) fn erased(&self) -> &dyn ErasedError {
        &*self.error
    }
}

// `ErrorResponse` is no `ApmError`: else this would convert it to itself once more.
impl<E: ApmError + Send + Sync + 'static> From<E> for ErrorResponse {
    fn from(error: E) -> Self {
        Self {
            extras: Extras::declared(error.entry_ref()),
            error: Box::new(error),
            #[cfg(feature = "actix-web")]
            sent: Sent::default(),
        }
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ErrorResponse").field(&self.error).finish()
    }
}

impl fmt::Display for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

impl Error for ErrorResponse {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error().source()
    }
}

/// An error whose type is erased, and which still knows it.
pub(super) trait ErasedError: ApmError + Send + Sync {
    fn as_any(&self) -> &dyn Any;

    /// The status of the answer, and the documented body: one look at the table.
    fn answer(&self) -> (u16, Cow<'static, str>);

    // A coercion to a supertrait needs Rust 1.86.
    fn as_apm_error(&self) -> &(dyn ApmError + Send + Sync);
}

impl<E: ApmError + Send + Sync + 'static> ErasedError for E {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn answer(&self) -> (u16, Cow<'static, str>) {
        let entry = self.entry_ref();
        (sent_status(entry.status()), to_json(self, entry))
    }

    fn as_apm_error(&self) -> &(dyn ApmError + Send + Sync) {
        self
    }
}

/// The status that an error is sent with.
pub(super) const fn sent_status(declared: u16) -> u16 {
    match declared {
        status @ 400..=599 => status,
        _ => 500,
    }
}
