//! What an error means: who answered, whether to try again, and what the documentation says of its code.

use super::api_error::ApiError;
use crate::{
    error::FromCode,
    predefined::{ApigErrorCode, ApigwErrorCode, ApmErrorCode},
    table::ErrorEntry,
};
use core::cmp::Reverse;

impl ApiError {
    /// Whether an API gateway answered in place of the service: exactly if the code begins with `APIGW`, or with
    /// `APIG.0`, as the gateway says that users of the product API Gateway (APIG) run. From `APIG.1000` on it is
    /// the API by which that product is managed, a service like others.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// assert!(ApiError::decode(401, br#"{"error_code":"APIGW.0301"}"#).is_gateway());
    /// assert!(!ApiError::decode(400, br#"{"error_code":"APIG.2000"}"#).is_gateway());
    /// ```
    #[must_use]
    pub fn is_gateway(&self) -> bool {
        let mut prefixes = ["APIGW", "APIG.0"].iter();
        self.code()
            .is_some_and(|code| prefixes.any(|prefix| code.starts_with(prefix)))
    }

    /// The variant of an enum of codes; `None` if there is no code, or the enum does not know it.
    ///
    /// ```
    /// # use apm_errors::{ApiError, ApmErrorCode};
    /// let error = ApiError::decode(400, br#"{"errorCode":"SVCSTG.ATS.400101"}"#);
    /// assert!(matches!(error.known(), Some(ApmErrorCode::InvalidProjectId)));
    /// ```
    #[must_use]
    pub fn known<E: FromCode>(&self) -> Option<E> {
        E::from_code(self.code()?)
    }

    /// The documented entry of the code: of the gateway for [its codes](Self::is_gateway), else of APM.
    ///
    /// Where several entries have the code, it is one with the status of the answer; of several such, the one whose
    /// message is the longest beginning of the message that was sent; else the first one. `None` if there is no code,
    /// or it is not documented.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let error = ApiError::decode(504, br#"{"error_code":"APIGW.0201","error_msg":"Backend timeout"}"#);
    /// assert_eq!(error.entry().and_then(|entry| entry.message), Some("Backend timeout."));
    /// ```
    #[must_use]
    pub fn entry(&self) -> Option<ErrorEntry> {
        let code = self.code()?;
        let table = if code.starts_with("APIGW") {
            ApigwErrorCode::TABLE
        } else if self.is_gateway() {
            ApigErrorCode::TABLE
        } else {
            ApmErrorCode::TABLE
        };
        let sent = self.message().unwrap_or_default();
        // The first one of the greatest, so the least of what is reversed.
        table.get_all(code).min_by_key(|entry| {
            let likeness = entry.message.map_or(0, |message| likeness(message, sent));
            Reverse((entry.status == self.status(), likeness))
        })
    }
}

/// How much of the sent message is documented: servers append details to it, and leave out the final stop.
fn likeness(documented: &str, sent: &str) -> usize {
    let documented = documented.trim_end_matches('.');
    if sent.starts_with(documented) {
        documented.len()
    } else {
        0
    }
}
