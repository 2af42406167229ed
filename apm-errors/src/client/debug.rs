//! The `Debug` output, which `unwrap` and a failing `main` show.

use super::api_error::ApiError;
use alloc::string::String;
use core::fmt::{self, Debug, Formatter};

/// The values of the accessors, and the beginning of the body. Each text is cut, so that the output is below 4 KiB.
impl Debug for ApiError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        const LONG: usize = 1024;
        const SHORT: usize = 512;
        // Longer than the shown part by one character, which may be cut in two.
        let raw = self.raw();
        let raw = String::from_utf8_lossy(raw.get(..LONG + 4).unwrap_or(raw));
        let cut = |text: Option<_>, limit| text.map(|text| Cut(text, limit));
        f.debug_struct("ApiError")
            .field("status", &self.status())
            .field("code", &cut(self.code(), SHORT))
            .field("message", &cut(self.message(), LONG))
            .field("request_id", &cut(self.request_id(), SHORT))
            .field(
                "encoded_authorization_message",
                &cut(self.encoded_authorization_message(), SHORT),
            )
            .field("retry_after", &self.retry_after())
            .field("raw", &Cut(&raw, LONG))
            .field("is_cut", &self.is_cut())
            .finish()
    }
}

/// A text as the `Debug` of `str`, up to a number of bytes.
struct Cut<'a>(&'a str, usize);

impl Debug for Cut<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(text, limit) = *self;
        let mut len = 0;
        let mut end = text.char_indices().skip_while(|(_, character)| {
            len += character.escape_debug().map(char::len_utf8).sum::<usize>();
            len <= limit
        });
        match end.next().and_then(|(end, _)| text.get(..end)) {
            Some(beginning) => write!(f, "{beginning:?}…"),
            None => text.fmt(f),
        }
    }
}
