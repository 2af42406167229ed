//! From the bytes between the quotes of a JSON string to text.

use super::find::{Backslash, find};
use super::scan::split;
use alloc::string::String;
use core::str;

/// Appends the text that the inside of a JSON string stands for, up to `limit` bytes of it.
///
/// No input is refused: bytes that are no UTF-8 and lone surrogates become U+FFFD, as in `String::from_utf8_lossy`; an
/// escape that JSON does not know stays as it stands. A number has no escapes, so its literal passes unchanged.
pub(in crate::client) fn push_unescaped(text: &mut String, mut raw: &[u8], limit: usize) {
    let end = text.len().saturating_add(limit);
    loop {
        let room = end.saturating_sub(text.len());
        let (before, escape) = split(raw, find(raw, Backslash));
        if before.len() > room {
            return push_lossy(text, whole_characters(before, room));
        }
        push_lossy(text, before);
        let Some(after) = escape.get(1..) else {
            return;
        };
        let (character, rest) = unescape(after);
        if text.len() + character.len_utf8() > end {
            return;
        }
        text.push(character);
        raw = rest;
    }
}

fn push_lossy(text: &mut String, raw: &[u8]) {
    if let Ok(valid) = str::from_utf8(raw) {
        return text.push_str(valid);
    }
    for chunk in raw.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
}

/// The first `room` bytes, or up to three less, so as not to cut through a character.
fn whole_characters(raw: &[u8], room: usize) -> &[u8] {
    let continues = |at: &usize| raw.get(*at).is_some_and(|byte| byte & 0xC0 == 0x80);
    let end = (room.saturating_sub(3)..=room)
        .rev()
        .find(|at| !continues(at));
    raw.get(..end.unwrap_or(room)).unwrap_or(raw)
}

/// The character that an escape stands for, and what follows it. `after` begins behind the backslash.
pub(super) fn unescape(after: &[u8]) -> (char, &[u8]) {
    match after {
        [byte @ (b'"' | b'\\' | b'/'), rest @ ..] => (char::from(*byte), rest),
        [b'b', rest @ ..] => ('\u{8}', rest),
        [b'f', rest @ ..] => ('\u{c}', rest),
        [b'n', rest @ ..] => ('\n', rest),
        [b'r', rest @ ..] => ('\r', rest),
        [b't', rest @ ..] => ('\t', rest),
        [b'u', rest @ ..] => match code_unit(rest) {
            Some((unit, rest)) => character(unit, rest),
            None => ('\\', after),
        },
        _ => ('\\', after),
    }
}

/// The character that begins with a UTF-16 code unit; a high surrogate takes the low one that follows it along.
fn character(unit: u32, rest: &[u8]) -> (char, &[u8]) {
    if let (0xD800..=0xDBFF, [b'\\', b'u', second @ ..]) = (unit, rest)
        && let Some((low @ 0xDC00..=0xDFFF, rest)) = code_unit(second)
    {
        let scalar = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        return (
            char::from_u32(scalar).unwrap_or(char::REPLACEMENT_CHARACTER),
            rest,
        );
    }
    (
        char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER),
        rest,
    )
}

/// Four hexadecimal digits, and what follows them.
fn code_unit(digits: &[u8]) -> Option<(u32, &[u8])> {
    let (digits, rest) = digits.split_at_checked(4)?;
    let unit = digits.iter().try_fold(0, |unit, &digit| {
        Some(unit << 4 | char::from(digit).to_digit(16)?)
    })?;
    Some((unit, rest))
}

/// The characters that the inside of a JSON string stands for.
#[derive(Clone)]
pub(super) struct Characters<'a> {
    raw: &'a [u8],
}

pub(super) fn characters(raw: &[u8]) -> Characters<'_> {
    Characters { raw }
}

impl<'a> Characters<'a> {
    /// What is left, as it stands.
    pub(super) fn raw(&self) -> &'a [u8] {
        self.raw
    }
}

impl Iterator for Characters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let (first, rest) = self.raw.split_first()?;
        if *first == b'\\' {
            let (character, rest) = unescape(rest);
            self.raw = rest;
            return Some(character);
        }
        if first.is_ascii() {
            self.raw = rest;
            return Some(char::from(*first));
        }
        let (longest, _) = split(self.raw, 4);
        let chunk = longest.utf8_chunks().next()?;
        let character = chunk.valid().chars().next();
        let len = character.map_or(chunk.invalid().len(), char::len_utf8);
        self.raw = self.raw.get(len..).unwrap_or_default();
        Some(character.unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}

/// R7: whether a text is empty, or has nothing but white space in the sense of Unicode.
#[inline]
pub(super) fn is_blank(raw: &[u8]) -> bool {
    match raw.first() {
        Some(b'!'..=b'[' | b']'..=b'~') => false,
        _ => characters(raw).all(char::is_whitespace),
    }
}

/// R7: whether two texts are equal.
pub(super) fn is_same(one: &[u8], other: &[u8]) -> bool {
    one == other || characters(one).eq(characters(other))
}

/// The number that a text spells.
pub(super) fn as_number(raw: &[u8]) -> Option<f64> {
    const LONGEST: usize = 40;
    let mut digits = [0; LONGEST];
    let mut len = 0;
    for character in characters(raw) {
        let byte = u8::try_from(character).ok()?;
        if !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E') {
            return None;
        }
        *digits.get_mut(len)? = byte;
        len += 1;
    }
    str::from_utf8(digits.get(..len)?).ok()?.parse().ok()
}
