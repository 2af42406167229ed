//! Answers of tonic.

use super::{
    accept_language::Languages, field_error::cut, response::ErrorResponse, tonic_details::details,
};
use crate::{
    error::ApmError,
    predefined::{ApigwErrorCode, ApmErrorCode},
};
use ::http::header::ACCEPT_LANGUAGE;
use ::tonic::{Code, Status, metadata::MetadataMap};
use tonic_types::StatusExt;

/// The longest message, in bytes: percent-encoded in a header, it may take three times as many.
const LONGEST_MESSAGE: usize = 768;

/// Lets `?` convert an error into a [`tonic::Status`](::tonic::Status).
///
/// It implements `From` for each type, which must be defined in your crate, as for [`ErrorResponse`]. An
/// [`ErrorResponse`] does not need this macro, and `?` converts any error into one.
///
/// ```
/// use apm_errors::ApmError;
/// use tonic::{Code, Request, Response, Status};
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
///     NotFound { id: u64 },
/// }
///
/// apm_errors::tonic_status!(OrderError);
///
/// fn find(id: u64) -> Result<String, OrderError> {
///     Err(OrderError::NotFound { id })
/// }
///
/// async fn order(request: Request<u64>) -> Result<Response<String>, Status> {
///     Ok(Response::new(find(request.into_inner())?))
/// }
///
/// let status = Status::from(OrderError::NotFound { id: 7 });
/// assert_eq!((status.code(), status.message()), (Code::NotFound, "order 7 does not exist."));
/// ```
///
/// A type that has an entry with `status = undocumented` does not compile here: the status of its answer is unknown.
///
/// ```compile_fail,E0080
/// use apm_errors::ApmError;
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "STO.0001", status = undocumented)]
/// struct Closed;
///
/// apm_errors::tonic_status!(Closed);
/// ```
#[macro_export]
macro_rules! tonic_status {
    ($($error:ty),+ $(,)?) => {$(
        const _: () = $crate::__private_v0_1::assert_statuses(<$error>::TABLE);

        impl $crate::__private_v0_1::From<$error> for $crate::__private_v0_1::tonic::Status {
            fn from(error: $error) -> Self {
                $crate::__private_v0_1::tonic_status(error)
            }
        }
    )+};
}

tonic_status!(ApmErrorCode, ApigwErrorCode);

/// The status that the macro returns.
pub fn tonic_status<E: ApmError + Send + Sync + 'static>(error: E) -> Status {
    ErrorResponse::from(error).into()
}

/// The [status of gRPC](ErrorResponse#the-status-of-grpc), whose `LocalizedMessage` is in the main language.
impl From<ErrorResponse> for Status {
    fn from(answer: ErrorResponse) -> Self {
        answer.to_status(&Languages::default())
    }
}

/// # The status of gRPC
///
/// With the feature `tonic`, `?` converts an answer into a [`tonic::Status`](::tonic::Status):
///
/// | part of the status | value |
/// |---|---|
/// | code | [`grpc_code`](crate::ErrorEntry::grpc_code): from `grpc = …`, else by the HTTP status |
/// | message | the [message](ApmError::message); empty without one |
/// | `ErrorInfo.reason` | the error code, such as `SVCSTG.ORD.404001` |
/// | `ErrorInfo.domain` | the code up to its last dot, such as `SVCSTG.ORD`; empty without a dot |
/// | `ErrorInfo.metadata` | the [parameters](ApmError::params) |
/// | `LocalizedMessage` | the message with its language, if the type has `language` |
/// | `RetryInfo` | [`retry_after`](Self::retry_after); absent without it, and if a handler gave a date |
/// | `Help` | a link to the [`help`](crate::ErrorEntry::help) of the code; absent without it |
/// | `BadRequest.field_violations` | the [field errors](Self::field_error): `field` is the pointer with dots, such as `items.0.count`, `reason` the code |
///
/// The details are those of google.rpc, which the crate `tonic-types` reads. Sources, fields that are not
/// parameters, and [headers](Self::header) other than `Retry-After` are not sent. With the feature `tracing`, the error is
/// logged as with other answers; the event has the HTTP status.
///
/// # Bounds
///
/// gRPC sends a status in headers, and some clients accept at most 8 KiB of headers in total. So **a status always has less
/// than 8 KiB**:
///
/// * A message is cut after 768 bytes, and then ends with `…`.
/// * Parameters, and then field errors, have 1,024 bytes in total. One that does not fit is left out, since half of one
///   would be another value.
/// * A `help` of more than 512 bytes is left out.
impl ErrorResponse {
    /// Converts the answer into a status whose `LocalizedMessage` is in the language that the metadata `accept-language` of
    /// the request prefers.
    ///
    /// The message of the status itself is in the main language: it is for developers and their logs.
    ///
    /// ```
    /// use apm_errors::{ApmError, ErrorResponse};
    /// use tonic::Request;
    /// use tonic_types::StatusExt;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(code = "ORD.1", status = 404, message = "no order.", language = "en", zh(message = "没有订单。"))]
    /// struct NoOrder;
    ///
    /// let mut request = Request::new(());
    /// request.metadata_mut().insert("accept-language", "zh-CN,en;q=0.5".parse().unwrap());
    ///
    /// let status = ErrorResponse::from(NoOrder).into_status_for(request.metadata());
    /// assert_eq!(status.message(), "no order.");
    /// let localized = status.get_details_localized_message().unwrap();
    /// assert_eq!((&*localized.locale, &*localized.message), ("zh", "没有订单。"));
    /// ```
    #[must_use]
    pub fn into_status_for(self, metadata: &MetadataMap) -> Status {
        let values = metadata.as_ref().get_all(ACCEPT_LANGUAGE);
        let values = values.iter().map(::http::HeaderValue::as_bytes);
        self.to_status(&Languages::wanted(values))
    }

    /// Builds and logs the status.
    fn to_status(&self, languages: &Languages) -> Status {
        let error = self.error();
        #[cfg(feature = "tracing")]
        super::tracing::leaves(error, self.status());
        #[cfg(feature = "coverage")]
        crate::coverage::saw(error.code());
        let code = Code::from_i32(self.entry().grpc_code());
        let message = error.message().unwrap_or_default();
        let message = cut(message, LONGEST_MESSAGE);
        Status::with_error_details(code, message, details(self, languages, LONGEST_MESSAGE))
    }
}
