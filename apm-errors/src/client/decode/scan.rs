//! A scanner over the bytes of a JSON document that sees objects and their members, and nothing else.
//!
//! It is not a parser: it asks for no grammar that it does not need, so that a document that is cut off, or broken in
//! a member that nobody reads, still yields its other members. It keeps no stack (a string that a colon follows is the
//! name of a member, whatever is around it), so no depth costs memory, and it goes over each byte once.

use super::find::{NoNumber, Quote, Stops, Structural, Visible, find};

/// What the scanner meets, in document order.
pub(super) enum Event<'a> {
    /// An object begins.
    Open,
    /// The object that began last ends.
    Close,
    /// A member of the innermost open object.
    Member {
        name: Text<'a>,
        /// The value, if it is a string or a number; `None` for any other value.
        value: Option<Text<'a>>,
    },
}

/// A string as it stands between its quotes, or the literal of a number.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub raw: &'a [u8],
    /// Whether a backslash is in it.
    pub escaped: bool,
}

pub(super) struct Scanner<'a> {
    rest: &'a [u8],
    objects: usize,
    arrays: usize,
}

impl<'a> Scanner<'a> {
    /// A document begins with `{` or `[`, after an optional byte order mark and blanks. Any other body has no members:
    /// braces inside of HTML or of a script are not the server's answer.
    pub(super) fn new(body: &'a [u8]) -> Self {
        let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
        let rest = match after_blanks(body) {
            rest @ [b'{' | b'[', ..] => rest,
            _ => &[],
        };
        Scanner {
            rest,
            objects: 0,
            arrays: 0,
        }
    }

    /// Whether the document is an array. It has to be asked before the first event.
    pub(super) fn is_list(&self) -> bool {
        self.rest.first() == Some(&b'[')
    }

    /// What has not been read: right after a member that has no text, its value.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The next event; `None` at the end of the first document, or where the body is cut off.
    // See `string`.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(super) fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            match byte {
                b'"' => {
                    let name = self.string()?;
                    if let Some(rest) = after_blanks(self.rest).strip_prefix(b":") {
                        self.rest = after_blanks(rest);
                        let value = self.value();
                        return Some(Event::Member { name, value });
                    }
                }
                b',' | 0..=b' ' => self.rest = after_blanks(rest),
                b'{' => {
                    self.objects += 1;
                    self.rest = after_blanks(rest);
                    return Some(Event::Open);
                }
                b'}' if self.objects > 0 => {
                    self.objects -= 1;
                    self.end_document();
                    return Some(Event::Close);
                }
                b'[' if self.objects == 0 => self.arrays += 1,
                b']' if self.objects == 0 => {
                    self.arrays = self.arrays.saturating_sub(1);
                    self.end_document();
                }
                b'[' | b']' | b'}' => {}
                _ => self.rest = split(rest, find(rest, Structural)).1,
            }
        }
    }

    /// What follows the first document is not looked at: another document, or what a proxy has appended.
    ///
    /// Arrays count only around the outermost objects, so a stray bracket further in does no harm.
    fn end_document(&mut self) {
        if self.objects == 0 && self.arrays == 0 {
            self.rest = &[];
        }
    }

    /// The value after a colon. What is neither string nor number stays where it is, for the next event.
    #[inline]
    fn value(&mut self) -> Option<Text<'a>> {
        match self.rest {
            [b'"', rest @ ..] => {
                self.rest = rest;
                self.string()
            }
            [b'0'..=b'9', ..] | [b'-', b'0'..=b'9', ..] => self.number(),
            _ => None,
        }
    }

    /// The text up to the closing quote. A string that does not end is no string, and the body ends with it.
    // Out of line it keeps the scanner in memory, and all bodies take a tenth longer.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    fn string(&mut self) -> Option<Text<'a>> {
        let mut end = find(self.rest, Quote);
        let escaped = self.rest.get(end) == Some(&b'\\');
        if escaped {
            end = after_escapes(self.rest, end);
        }
        let (raw, rest) = split(self.rest, end);
        self.rest = rest.get(1..).unwrap_or_default();
        (!rest.is_empty()).then_some(Text { raw, escaped })
    }

    /// The literal as it stands. One that the end of the body follows may have been cut off, so it is no number; nor
    /// is one that goes on with other letters.
    fn number(&mut self) -> Option<Text<'a>> {
        let (raw, rest) = split(self.rest, find(self.rest, NoNumber));
        self.rest = rest;
        let ends = matches!(rest.first()?, 0..=b' ' | b',' | b'}' | b']');
        ends.then_some(Text {
            raw,
            escaped: false,
        })
    }
}

/// The closing quote behind an escape.
#[inline(never)]
fn after_escapes(bytes: &[u8], mut end: usize) -> usize {
    while bytes.get(end) == Some(&b'\\') {
        // The byte behind a backslash is never the closing quote.
        let next = end + 2;
        end = match bytes.get(next..).unwrap_or_default() {
            [b'\\' | b'"', ..] => next,
            // Text in another script is one `\uXXXX` after the other.
            [a, b, c, d, b'\\' | b'"', ..] if ![a, b, c, d].iter().any(|it| Quote.byte(**it)) => {
                next + 4
            }
            rest => next + find(rest, Quote),
        };
    }
    end
}

#[inline]
pub(super) fn after_blanks(bytes: &[u8]) -> &[u8] {
    match bytes.split_first() {
        Some((&first, _)) if Visible.byte(first) => bytes,
        Some((_, rest)) if rest.first().is_some_and(|&second| Visible.byte(second)) => rest,
        _ => after_run(bytes),
    }
}

/// More blanks than the one that stands between most tokens.
#[inline(never)]
fn after_run(bytes: &[u8]) -> &[u8] {
    split(bytes, find(bytes, Visible)).1
}

/// `split_at`, with all of the bytes before an index that is past the end.
#[inline]
pub(super) fn split(bytes: &[u8], index: usize) -> (&[u8], &[u8]) {
    bytes.split_at_checked(index).unwrap_or((bytes, &[]))
}
