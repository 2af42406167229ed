//! What `unwrap` and a `main` that fails show.

use super::api_error::ApiError;
use std::fmt::{self, Debug, Formatter};

/// What the accessors give; of the body, the text of its first 1,024 bytes.
impl Debug for ApiError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 1024;
        let raw = self.raw();
        let shown = raw.get(..SHOWN).unwrap_or(raw);
        f.debug_struct("ApiError")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("message", &self.message())
            .field("request_id", &self.request_id())
            .field(
                "encoded_authorization_message",
                &self.encoded_authorization_message(),
            )
            .field("retry_after", &self.retry_after())
            .field("raw", &String::from_utf8_lossy(shown))
            .finish()
    }
}
