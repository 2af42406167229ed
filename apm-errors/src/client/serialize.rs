//! Serializes an error, for a log.

use super::api_error::ApiError;
use core::time::Duration;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// The members are always the same, so that a column of a log has one type.
impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("ApiError", 6)?;
        record.serialize_field("status", &self.status())?;
        record.serialize_field("code", &self.code())?;
        record.serialize_field("message", &self.message())?;
        record.serialize_field("requestId", &self.request_id())?;
        let authorization = self.encoded_authorization_message();
        record.serialize_field("encodedAuthorizationMessage", &authorization)?;
        let retry_after = self.retry_after().as_ref().map(Duration::as_secs);
        record.serialize_field("retryAfter", &retry_after)?;
        record.end()
    }
}
