//! JSON strings, and bodies that are written directly, without building their parts first.

use crate::room;
use alloc::string::String;
use core::fmt::{self, Write};

/// Writes the start of the body of a code, up to the message.
pub(crate) fn push_body_start(json: &mut String, code: &str) {
    json.push_str("{\"errorCode\":\"");
    push_escaped(json, code);
    json.push_str("\",\"errorMessage\":\"");
}

/// Writes a body: its start, the message, and its end.
///
/// With `std`, it is written into a buffer of the thread first, so the returned string is exactly as long as the
/// body: turning it into `Bytes` or a `Box<str>` copies nothing and allocates nothing.
pub(crate) fn body(
    push_start: impl FnOnce(&mut String),
    write_message: impl FnOnce(&mut dyn Write) -> fmt::Result,
) -> String {
    room::written(|json| {
        push_start(json);
        // If the `Display` of a field fails, the message ends early.
        let _ = write_message(&mut Escaped(json));
        json.push_str("\"}");
    })
}

/// Escapes the text that is written to it, piece by piece.
pub(crate) struct Escaped<'a>(pub(crate) &'a mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match special(text.as_bytes()) {
            None => self.0.push_str(text),
            Some(_) => push_escaped(self.0, text),
        }
        Ok(())
    }
}

/// Escapes `"`, `\` and the control characters (RFC 8259, section 7), as `serde_json` does.
pub(crate) fn push_escaped(json: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = special(rest.as_bytes()) {
        let (plain, from) = rest.split_at(at);
        json.push_str(plain);
        // Special bytes in a row are escaped without another search.
        let mut specials = 0;
        for byte in from.bytes() {
            match byte {
                b'"' => json.push_str("\\\""),
                b'\\' => json.push_str("\\\\"),
                0..0x20 => json.push_str(CONTROLS[usize::from(byte)]),
                _ => break,
            }
            specials += 1;
        }
        rest = &from[specials..];
    }
    json.push_str(rest);
}

#[rustfmt::skip]
const CONTROLS: [&str; 32] = [
    r"\u0000", r"\u0001", r"\u0002", r"\u0003", r"\u0004", r"\u0005", r"\u0006", r"\u0007",
    r"\b", r"\t", r"\n", r"\u000b", r"\f", r"\r", r"\u000e", r"\u000f",
    r"\u0010", r"\u0011", r"\u0012", r"\u0013", r"\u0014", r"\u0015", r"\u0016", r"\u0017",
    r"\u0018", r"\u0019", r"\u001a", r"\u001b", r"\u001c", r"\u001d", r"\u001e", r"\u001f",
];

/// The position of the first byte that has to be escaped. It checks eight bytes at a time.
#[inline]
fn special(text: &[u8]) -> Option<usize> {
    let Some(last) = text.last_chunk() else {
        return special_of_few(text);
    };
    let mut rest = text;
    while let Some((bytes, after)) = rest.split_first_chunk() {
        if let Some(at) = special_of_eight(u64::from_le_bytes(*bytes)) {
            return Some(text.len() - rest.len() + at);
        }
        rest = after;
    }
    // The rest is checked together with some bytes before it.
    special_of_eight(u64::from_le_bytes(*last)).map(|at| text.len() - 8 + at)
}

/// [`special`] for less than eight bytes.
#[inline]
fn special_of_few(text: &[u8]) -> Option<usize> {
    let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) else {
        let is_special = |byte: &u8| matches!(byte, 0..0x20 | b'"' | b'\\');
        return text.iter().position(is_special);
    };
    let [first, last] = [first, last].map(|bytes| u64::from(u32::from_le_bytes(*bytes)));
    special_of_eight(first | (last << 32)).map(|at| if at < 4 { at } else { text.len() + at - 8 })
}

/// [`special`] for eight bytes; the first is the lowest.
#[inline]
fn special_of_eight(word: u64) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xFF;
    // The highest bit of a byte is set if the byte is below a limit or equal to another one, up
    // to and including the first such byte.
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word;
    let equal = |word: u64, byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    let found = below(word, 0x20) | equal(word, b'"') | equal(word, b'\\');
    let found = found & (ONES * 0x80);
    (found != 0).then_some(found.trailing_zeros() as usize / 8)
}

#[cfg(test)]
mod tests {
    use super::special;

    #[test]
    fn the_first_special_byte_is_found_at_every_place() {
        for len in 0..40 {
            let plain = vec![b'x'; len];
            assert_eq!(special(&plain), None, "{len}");
            // 0x7F and bytes above ASCII are not special.
            assert_eq!(special("\u{7f}é错".repeat(len).as_bytes()), None, "{len}");
            for at in 0..len {
                for byte in [0, 0x1F, b'"', b'\\', b'\n'] {
                    let mut text = plain.clone();
                    text[at] = byte;
                    assert_eq!(special(&text), Some(at), "{byte} at {at} of {len}");
                    text[at..].fill(byte);
                    assert_eq!(special(&text), Some(at), "{byte} from {at} of {len}");
                }
            }
        }
    }
}
