//! Bodies in UTF-16.

use alloc::string::String;
use core::char::{REPLACEMENT_CHARACTER, decode_utf16};

/// A body in UTF-16, as UTF-8; `None` for any other.
///
/// It has a byte order mark, or every second one of its first eight bytes is zero. A lone surrogate becomes U+FFFD.
pub(in crate::client) fn to_utf8(body: &[u8]) -> Option<String> {
    let (unit, body): (fn([u8; 2]) -> u16, _) = match body {
        [0xFF, 0xFE, rest @ ..] => (u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => (u16::from_be_bytes, rest),
        [1..=255, 0, 1..=255, 0, 1..=255, 0, 1..=255, 0, ..] => (u16::from_le_bytes, body),
        [0, 1..=255, 0, 1..=255, 0, 1..=255, 0, 1..=255, ..] => (u16::from_be_bytes, body),
        _ => return None,
    };
    let units = || {
        let pairs = body.chunks_exact(2);
        pairs.filter_map(|pair| pair.try_into().ok()).map(unit)
    };
    let characters = || decode_utf16(units()).map(|it| it.unwrap_or(REPLACEMENT_CHARACTER));
    // A text that grows would take three times its length.
    let mut text = String::with_capacity(characters().map(char::len_utf8).sum());
    text.extend(characters());
    Some(text)
}
