//! Any error, as the answer of a service.

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
/// `?` converts any [`ApmError`] into it, so a handler that returns `Result<T, ErrorResponse>` can mix
/// error types freely. The error itself is kept inside, see
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
/// Features make it an answer of your framework: `axum`, `actix-web`, `tonic`, or `http` for frameworks that
/// take an `http::Response`. With the feature `tracing`, each error that is sent is logged. Without any
/// feature, build the answer from [`status`](Self::status), [`headers`](Self::headers) and
/// [`to_json`](Self::to_json).
///
/// # What clients see
///
/// The documented body has code and message, and nothing else. Sources, and fields that the message
/// does not print, are not sent.
///
/// **Description and solution are published, too**: a problem (`application/problem+json`) has both,
/// and so does the OpenAPI document of the feature `utoipa`. Write them for your clients.
///
/// Headers and field errors that a handler adds with [`header`](Self::header),
/// [`retry_after`](Self::retry_after) and [`field_error`](Self::field_error) are sent as well.
///
/// # Errors with a success status
///
/// A table may have entries with a status such as 200. Returning one of these as an error is a bug:
/// something failed, but the client would see a success. So **an error whose status is not 400 to 599
/// is answered with 500**. The body keeps the code of the error, and the feature `tracing` logs the
/// declared status.
///
/// The same holds for an entry with `status = undocumented`, such as one from the table of another service. The log has 0 as
/// its declared status. The derive requires a status, so an entry never lacks one by accident.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode, ErrorResponse};
///
/// let answer = ErrorResponse::from(ApmErrorCode::AtsSuccess);
/// assert_eq!((answer.status(), answer.entry().status), (500, 200));
/// ```
///
/// # Limitations
///
/// * Overriding the status, such as with `(StatusCode::IM_A_TEAPOT, answer)` in axum, changes only the status line: the
///   member `status` of a problem and the log keep the status of the error. Instead, give the error an entry with that
///   status.
/// * An error in a body that is already being sent, such as a stream, can't change the status, and the framework closes the
///   connection without logging it. To log it, call `log` where you build the stream, with `stream.inspect_err(…)`.
///
/// # The name
///
/// axum has an `ErrorResponse`, too: the error of `axum::response::Result`. If you need both, rename one:
/// `use apm_errors::ErrorResponse as Documented`. In a handler that returns `axum::response::Result<T>`, `?` converts this
/// one.
pub struct ErrorResponse {
    error: Box<dyn ErasedError>,
    /// The parts of the answer besides its body.
    pub(super) extras: Option<Box<Extras>>,
    /// actix-web asks for the answer by reference, and may do so more than once.
    #[cfg(feature = "actix-web")]
    pub(super) sent: Sent,
}

impl ErrorResponse {
    /// The status of the answer, 400 to 599: the documented one, or 500 if that is not an error status or is undocumented.
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

    /// Returns the error itself if it has this type: the type that `?` converted.
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

    /// The error inside the box. The box itself would also be an error.
    pub(super) fn erased(&self) -> &dyn ErasedError {
        &*self.error
    }
}

// `ErrorResponse` does not implement `ApmError`: otherwise this would conflict with `From<T> for T`.
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

/// An error whose type is erased, but can be found by downcasting.
pub(super) trait ErasedError: ApmError + Send + Sync {
    fn as_any(&self) -> &dyn Any;

    /// The status of the answer, and the documented body, with one lookup in the table.
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
