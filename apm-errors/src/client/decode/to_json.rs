//! Bodies that are no JSON in UTF-8.

use super::utf16;
#[cfg(feature = "xml")]
use super::xml;
use alloc::{string::String, vec::Vec};

/// A body that is no UTF-8 JSON as what is, where it can be told.
///
/// What is neither UTF-8 nor UTF-16 is up to `to_utf8`, which may know the charset.
pub(in crate::client) fn to_json(
    body: &[u8],
    to_utf8: impl FnOnce() -> Option<String>,
) -> Option<Vec<u8>> {
    let utf8 = utf16::to_utf8(body).or_else(to_utf8);
    #[cfg(feature = "xml")]
    {
        let text = utf8.as_deref().map_or(body, str::as_bytes);
        // Most bodies are JSON: they are told by a byte, without a call.
        let json = (!matches!(text, [b'{' | b'[', ..])).then(|| xml::to_json(text));
        if let Some(Some(json)) = json {
            return Some(json);
        }
    }
    utf8.map(String::into_bytes)
}
