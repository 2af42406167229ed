//! The documented body.

use alloc::borrow::Cow;

/// The body of an answer: `{"errorCode": …, "errorMessage": …}`.
///
/// With feature `serde` (a default one) it reads and writes exactly the documented JSON: a
/// message that is null is written as `null`, and both `null` and no message are read as `None`.
/// Other members are skipped.
///
/// ```
/// # #[cfg(feature = "serde")] {
/// use apm_errors::{ApmError, ApmErrorCode, ErrorBody};
///
/// let body = ApmErrorCode::EmptyTraceResult.body();
/// let json = serde_json::to_string(&body).unwrap();
/// assert_eq!(
///     json,
///     r#"{"errorCode":"SVCSTG.ATS.200103","errorMessage":"query trace result is empty."}"#
/// );
/// assert_eq!(serde_json::from_str::<ErrorBody>(&json).unwrap(), body);
/// # }
/// ```
///
/// # Errors
///
/// Deserializing fails if the text is not a JSON object, has no `errorCode`, has one of the two
/// members twice, or has one that is not a string.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct ErrorBody {
    /// The code. If it was read from an answer, it may have any length.
    pub error_code: Cow<'static, str>,
    /// The message for the client; `None` if it is null.
    pub error_message: Option<Cow<'static, str>>,
}
