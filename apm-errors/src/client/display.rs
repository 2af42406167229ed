//! The `Display` output: one line to quote to support.

use super::{
    api_error::ApiError,
    first_words::{self, first_words},
    phrase::phrase,
};
use crate::one_line::Collapsed;
use core::fmt::{self, Display, Formatter};

impl ApiError {
    /// How many characters of code, message and request id `Display` shows, each: 512. A longer text ends in `…`.
    pub const DISPLAY_LIMIT: usize = 512;
}

/// One line: `CODE: MESSAGE (status STATUS, request id ID)`, without missing parts.
///
/// Without a code and a message, it has the status with its registered phrase, and the first words of the body; for an HTML
/// page, its title. A binary body is not shown.
///
/// A run of line breaks, other control characters, invisible characters, or characters that change the direction of a text
/// is shown as one blank. Each text is cut at [`DISPLAY_LIMIT`](ApiError::DISPLAY_LIMIT), and the body earlier.
///
/// ```
/// # use apm_errors::ApiError;
/// let body = br#"{"error_code":"APIGW.0301","error_msg":"Incorrect\nIAM","request_id":"c0ffee"}"#;
/// let line = ApiError::decode(401, body).to_string();
/// assert_eq!(line, "APIGW.0301: Incorrect IAM (status 401, request id c0ffee)");
///
/// let page = b"<html><head><title>upstream timed out</title></head><body>nginx</body></html>";
/// let line = ApiError::decode(504, page).to_string();
/// assert_eq!(line, "no error code: upstream timed out (status 504 Gateway Timeout)");
/// assert_eq!(ApiError::decode(502, b"").to_string(), "no error code (status 502 Bad Gateway)");
/// ```
impl Display for ApiError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let message = self.message().filter(|message| !message.is_empty());
        let mut status = None;
        match (self.code(), message) {
            (Some(code), None) => write!(f, "{}", shown(code))?,
            (Some(code), Some(message)) => write!(f, "{}: {}", shown(code), shown(message))?,
            (None, Some(message)) => write!(f, "{}", shown(message))?,
            (None, None) => {
                f.write_str("no error code")?;
                status = phrase(self.status());
                if let Some(words) = first_words(self.raw()) {
                    write!(f, ": {}", Collapsed(&words, first_words::LIMIT))?;
                }
            }
        }
        write!(f, " (status {}", self.status())?;
        if let Some(phrase) = status {
            write!(f, " {phrase}")?;
        }
        if let Some(id) = self.request_id() {
            write!(f, ", request id {}", shown(id))?;
        }
        f.write_str(")")
    }
}

fn shown(text: &str) -> Collapsed<'_> {
    Collapsed(text, ApiError::DISPLAY_LIMIT)
}
