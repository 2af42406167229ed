//! Bodies in UTF-16.

/// A body in UTF-16, as UTF-8; `None` for any other.
///
/// It has a byte order mark, or every second one of its first eight bytes is zero. A lone surrogate becomes U+FFFD.
pub(super) fn to_utf8(body: &[u8]) -> Option<String> {
    let (unit, body): (fn([u8; 2]) -> u16, _) = match body {
        [0xFF, 0xFE, rest @ ..] => (u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => (u16::from_be_bytes, rest),
        [1..=255, 0, 1..=255, 0, 1..=255, 0, 1..=255, 0, ..] => (u16::from_le_bytes, body),
        [0, 1..=255, 0, 1..=255, 0, 1..=255, 0, 1..=255, ..] => (u16::from_be_bytes, body),
        _ => return None,
    };
    let pairs = body.chunks_exact(2);
    let units = pairs.filter_map(|pair| pair.try_into().ok()).map(unit);
    let characters = char::decode_utf16(units);
    Some(
        characters
            .map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}
