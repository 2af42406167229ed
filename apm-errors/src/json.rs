//! Writing a body without building it first.

use crate::error::ApmError;
use std::{
    cell::Cell,
    fmt::{self, Display, Formatter, Write},
};

/// Room for what placeholders become, so that a usual body is one allocation.
const VALUES: usize = 64;

struct Message<'a, E: ?Sized>(&'a E);

impl<E: ApmError + ?Sized> Display for Message<'_, E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt_message(f)
    }
}

/// The message of an error whose declared one has placeholders.
pub(crate) fn message<E: ApmError + ?Sized>(error: &E, declared: &str) -> String {
    let mut text = String::with_capacity(declared.len() + VALUES);
    write_message(&mut text, error);
    text
}

/// The body of an error whose message has placeholders, by what comes before the message.
///
/// It is written where there is room already, so what is allocated is exactly as long as the body:
/// whoever makes it `Bytes` or a `Box<str>` copies nothing and allocates no more.
pub(crate) fn body<E: ApmError + ?Sized>(error: &E, start: &str) -> String {
    let mut json = ROOM.try_with(Cell::take).unwrap_or_default();
    json.clear();
    json.push_str(start);
    write_message(&mut json, error);
    if special(&json.as_bytes()[start.len()..]).is_some() {
        let message = json.split_off(start.len());
        push_escaped(&mut json, &message);
    }
    json.push_str("\"}");
    let body = String::from(json.as_str());
    if json.capacity() <= MOST_ROOM {
        let _ = ROOM.try_with(|room| room.set(json));
    }
    body
}

thread_local! {
    static ROOM: Cell<String> = const { Cell::new(String::new()) };
}

/// A thread does not keep more because of one long message.
const MOST_ROOM: usize = 4096;

/// A `Display` that fails, as one of a field may, ends the message early. `to_string` would panic.
fn write_message<E: ApmError + ?Sized>(to: &mut String, error: &E) {
    let _ = write!(to, "{}", Message(error));
}

/// RFC 8259, section 7: `"`, `\` and the control characters; in `serde_json`'s spelling.
pub(crate) fn push_escaped(json: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = special(rest.as_bytes()) {
        let (plain, from) = rest.split_at(at);
        json.push_str(plain);
        let (special, after) = from.split_at(1);
        match special {
            "\"" => json.push_str("\\\""),
            "\\" => json.push_str("\\\\"),
            "\n" => json.push_str("\\n"),
            "\r" => json.push_str("\\r"),
            "\t" => json.push_str("\\t"),
            "\u{8}" => json.push_str("\\b"),
            "\u{c}" => json.push_str("\\f"),
            control => {
                let _ = write!(json, "\\u{:04x}", control.as_bytes()[0]);
            }
        }
        rest = after;
    }
    json.push_str(rest);
}

/// Where the first byte is that has to be escaped: eight bytes are looked at together.
#[inline]
fn special(text: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 0xFF;
    // The highest bit of a byte is set where the byte is below a limit or equal to another one, up
    // to and including the first such byte.
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word;
    let equal = |word: u64, byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    let first = |bytes: &[u8; 8]| {
        let word = u64::from_le_bytes(*bytes);
        let found = below(word, 0x20) | equal(word, b'"') | equal(word, b'\\');
        let found = found & (ONES * 0x80);
        (found != 0).then_some(found.trailing_zeros() as usize / 8)
    };
    let Some(last) = text.last_chunk() else {
        return text
            .iter()
            .position(|byte| matches!(byte, 0..0x20 | b'"' | b'\\'));
    };
    let mut rest = text;
    while let Some((bytes, after)) = rest.split_first_chunk() {
        if let Some(at) = first(bytes) {
            return Some(text.len() - rest.len() + at);
        }
        rest = after;
    }
    // What is left is looked at together with some that is not.
    first(last).map(|at| text.len() - 8 + at)
}
