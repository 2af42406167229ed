//! Percent-encodes texts within a URI: RFC 3986.

use alloc::string::String;

/// Writes a text percent-encoded, for a fragment or for the only segment of a path.
///
/// A colon is allowed in both, but is escaped: otherwise a segment could be read as a scheme.
pub(super) fn push_encoded(uri: &mut String, text: &str) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=@".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let [high, low] = [byte >> 4, byte & 0xF].map(|digit| HEX[usize::from(digit)]);
            uri.extend(['%', high, low]);
        }
    }
}
