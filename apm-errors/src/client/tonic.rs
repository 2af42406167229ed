//! Converts a status of tonic into the error of a client.

use super::{api_error::ApiError, check::request_id};
use crate::table::status_of_grpc_code;
use ::tonic::Status;
use std::collections::BTreeMap;
use tonic_types::StatusExt;

/// Converts a gRPC status into an error (feature `tonic`).
///
/// | part of the error | part of the status |
/// |---|---|
/// | [`status`](Self::status) | the HTTP status of the gRPC code, by google/rpc/code.proto: 404 for `NOT_FOUND` |
/// | [`code`](Self::code) | `ErrorInfo.reason`; `None` without it |
/// | [`message`](Self::message) | the message, else `LocalizedMessage`; `None` if both are empty |
/// | [`params`](Self::params) | `ErrorInfo.metadata`, by name; the first [100](Self::PARAMS_LIMIT) |
/// | [`retry_after`](Self::retry_after) | `RetryInfo.retry_delay`, at most [`RETRY_AFTER_LIMIT`](Self::RETRY_AFTER_LIMIT) |
/// | [`request_id`](Self::request_id), [`headers`](Self::headers) | the metadata |
/// | [`raw`](Self::raw) | the details, unchanged, a `google.rpc.Status` in Protocol Buffers |
///
/// Several gRPC codes have the same HTTP status: 400 is `INVALID_ARGUMENT`, `FAILED_PRECONDITION` or `OUT_OF_RANGE`. If the
/// difference matters, use the code of the status itself: this conversion also takes a reference.
///
/// ```
/// use apm_errors::{ApiError, ApmError};
/// use tonic::Status;
///
/// #[derive(Debug, PartialEq, ApmError)]
/// #[apm(from_params)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
///     NotFound { id: u64 },
/// }
///
/// apm_errors::tonic_status!(OrderError);
///
/// let error = ApiError::from(Status::from(OrderError::NotFound { id: 7 }));
/// assert_eq!((error.status(), error.code()), (404, Some("SVCSTG.ORD.404001")));
/// assert_eq!(error.variant(), Some(OrderError::NotFound { id: 7 }));
///
/// // From a server that sends no details.
/// let error = ApiError::from(Status::unavailable("try again"));
/// assert_eq!((error.status(), error.code(), error.message()), (503, None, Some("try again")));
/// ```
impl From<&Status> for ApiError {
    fn from(status: &Status) -> Self {
        let headers = status.metadata().clone().into_headers();
        let mut error = Self::builder()
            .status(status_of_grpc_code(status.code().into()))
            .raw(status.details());
        if let Some(id) = request_id(&headers) {
            error = error.request_id(id);
        }
        if let Some(info) = status.get_details_error_info() {
            #[cfg(feature = "coverage")]
            crate::coverage::saw(&info.reason);
            error = error.code(info.reason);
            // Otherwise, their order would be random.
            let params: BTreeMap<_, _> = info.metadata.into_iter().collect();
            for (name, text) in params {
                error = error.param(name, text);
            }
        }
        if let Some(message) = message(status) {
            error = error.message(message);
        }
        let wait = status.get_details_retry_info();
        if let Some(wait) = wait.and_then(|info| info.retry_delay) {
            error = error.retry_after(wait);
        }
        error.headers(headers).build()
    }
}

/// The same for an owned status.
impl From<Status> for ApiError {
    fn from(status: Status) -> Self {
        Self::from(&status)
    }
}

fn message(status: &Status) -> Option<String> {
    if !status.message().is_empty() {
        return Some(status.message().to_owned());
    }
    let localized = status.get_details_localized_message()?.message;
    (!localized.is_empty()).then_some(localized)
}
