//! The meaning of an error: who answered, and the documentation of its code.

use super::api_error::ApiError;
use crate::{
    error::FromCode,
    predefined::{ApigErrorCode, ApigwErrorCode, ApmErrorCode},
    table::ErrorEntry,
};
use core::cmp::Reverse;

impl ApiError {
    /// Returns `true` if an API gateway answered in place of the service: if the code begins with `APIGW`, or with
    /// `APIG.0`, which the gateways of the product API Gateway (APIG) use. Codes from `APIG.1000` on are from the API that
    /// manages that product, a service like others.
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

    /// The variant of an enum of codes; `None` if there is no code, or if the enum does not declare it.
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

    /// The documented entry of the code: from the table of the gateway for [its codes](Self::is_gateway), else from APM.
    ///
    /// If several entries have the code, one with the status of the answer is preferred; of several such, the one whose
    /// message matches the longest beginning of the sent message; else the first one. `None` if there is no code, or if
    /// it is not documented.
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
        // `min_by_key` of the reversed key returns the first maximum.
        table.get_all(code).min_by_key(|entry| {
            let likeness = entry.message.map_or(0, |message| likeness(message, sent));
            Reverse((entry.status == self.status(), likeness))
        })
    }
}

/// How much of the sent message is documented: servers append details to it, and leave out the final full stop.
fn likeness(documented: &str, sent: &str) -> usize {
    let documented = documented.trim_end_matches('.');
    if sent.starts_with(documented) {
        documented.len()
    } else {
        0
    }
}
