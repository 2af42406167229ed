//! The one line to quote to support.

use super::ApiError;
use crate::line::breaks_line;
use std::fmt::{self, Display, Formatter, Write};

impl ApiError {
    /// How much of each of code, message and request id the line shows: 512 characters. A longer one ends in `…`.
    pub const DISPLAY_LIMIT: usize = 512;
}

/// One line: `CODE: MESSAGE (status STATUS, request id ID)`, without what is not there.
///
/// A run of line breaks and other control characters is shown as one blank, and each text is cut at
/// [`DISPLAY_LIMIT`](ApiError::DISPLAY_LIMIT).
///
/// ```
/// # use apm_errors::ApiError;
/// let body = br#"{"error_code":"APIGW.0301","error_msg":"Incorrect\nIAM","request_id":"c0ffee"}"#;
/// let line = ApiError::decode(401, body).to_string();
/// assert_eq!(line, "APIGW.0301: Incorrect IAM (status 401, request id c0ffee)");
/// assert_eq!(ApiError::decode(502, b"").to_string(), "no error code (status 502)");
/// ```
impl Display for ApiError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let message = self.message().filter(|message| !message.is_empty());
        match (self.code(), message) {
            (Some(code), None) => write!(f, "{}", Line(code))?,
            (Some(code), Some(message)) => write!(f, "{}: {}", Line(code), Line(message))?,
            (None, Some(message)) => write!(f, "{}", Line(message))?,
            (None, None) => f.write_str("no error code")?,
        }
        write!(f, " (status {}", self.status())?;
        if let Some(id) = self.request_id() {
            write!(f, ", request id {}", Line(id))?;
        }
        f.write_str(")")
    }
}

/// A text as a part of one line, and not too long for it.
struct Line<'a>(&'a str);

impl Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut in_break = false;
        for (count, character) in self.0.chars().enumerate() {
            if count == ApiError::DISPLAY_LIMIT {
                return f.write_char('…');
            }
            let breaks = breaks_line(character);
            if !breaks {
                f.write_char(character)?;
            } else if !in_break {
                f.write_char(' ')?;
            }
            in_break = breaks;
        }
        Ok(())
    }
}
