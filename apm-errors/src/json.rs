//! Writing a body without building it first.

use crate::{
    entry::ErrorEntry,
    error::ApmError,
    record::{BEFORE_CODE, BEFORE_MESSAGE},
};
use std::fmt::{self, Display, Formatter, Write};

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

/// The body of an error whose message has placeholders.
pub(crate) fn body<E: ApmError + ?Sized>(error: &E, entry: ErrorEntry) -> String {
    let declared = entry.message.map_or(0, str::len);
    let fixed = BEFORE_CODE.len() + entry.code.len() + BEFORE_MESSAGE.len() + 2;
    let mut json = String::with_capacity(fixed + declared + VALUES);
    json.push_str(BEFORE_CODE);
    push_escaped(&mut json, entry.code);
    json.push_str(BEFORE_MESSAGE);
    write_message(&mut Escaped(&mut json), error);
    json.push_str("\"}");
    json
}

/// A `Display` that fails, as one of a field may, ends the message early. `to_string` would panic.
fn write_message<E: ApmError + ?Sized>(to: &mut impl Write, error: &E) {
    let _ = write!(to, "{}", Message(error));
}

/// Escapes what is written to it as the inside of a JSON string.
struct Escaped<'a>(&'a mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        push_escaped(self.0, text);
        Ok(())
    }
}

/// RFC 8259, section 7: `"`, `\` and the control characters; in `serde_json`'s spelling.
pub(crate) fn push_escaped(json: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest
        .bytes()
        .position(|b| matches!(b, 0..0x20 | b'"' | b'\\'))
    {
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
