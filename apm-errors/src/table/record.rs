//! How the derive lays out an entry, and how it is read.
//!
//! A table of `&str` fields would cost 16 bytes and a relocation per field, and rustc would check an
//! expression for each. So the derive writes all text of a table into one string literal, and per
//! entry one record of [`SIZE`] bytes into a byte string:
//!
//! | bytes | what |
//! |---|---|
//! | 0..4 | where the code starts in the text |
//! | 4..6 | the status |
//! | 6..8, 8..10, 10..12 | the length of message, description, solution; 0 if there is none |
//! | 12..14 | the length of the body, if JSON escapes something in it; else 0 |
//! | 14 | the length of the code |
//! | 15 | 1 if the message, and so the body, is constant: it has no placeholders |
//!
//! Numbers are little endian. The text of an entry is
//! `{"errorCode":"CODE","errorMessage":"MESSAGE"}`, or `{"errorCode":"CODE","errorMessage":null}` if
//! there is no message, then the description and the solution. The first part is also the body, up
//! to the message if that is not constant. If JSON escapes something in the body, the escaped body
//! comes before all this.

pub(crate) const SIZE: usize = 16;
/// The text of the body before its code.
const BEFORE_CODE: usize = r#"{"errorCode":""#.len();
/// The text of the body between its code and its message.
const BEFORE_MESSAGE: usize = r#"","errorMessage":""#.len();
/// The text after its message.
const AFTER_MESSAGE: usize = r#""}"#.len();
/// The text after its code if there is no message.
const WITHOUT_MESSAGE: usize = r#"","errorMessage":null}"#.len();

/// An entry. Its texts are parts of the text of its table.
#[derive(Clone, Copy)]
pub(crate) struct Record<'a>(pub(crate) &'a [u8; SIZE]);

impl Record<'static> {
    /// One of several records.
    #[inline]
    pub(crate) const fn at(records: &'static [u8], number: usize) -> Option<Self> {
        match records.split_at_checked(number * SIZE) {
            Some((_, rest)) => match rest.first_chunk() {
                Some(bytes) => Some(Self(bytes)),
                None => None,
            },
            None => None,
        }
    }
}

impl Record<'_> {
    /// An entry with nothing in it.
    pub(crate) const EMPTY: Self = Self(&[0; SIZE]);

    #[inline]
    const fn length(self, at: usize) -> usize {
        u16::from_le_bytes([self.0[at], self.0[at + 1]]) as usize
    }

    #[inline]
    const fn code_start(self) -> usize {
        u32::from_le_bytes([self.0[0], self.0[1], self.0[2], self.0[3]]) as usize
    }

    #[inline]
    const fn code_len(self) -> usize {
        self.0[14] as usize
    }

    #[inline]
    const fn message_start(self) -> usize {
        self.code_start() + self.code_len() + BEFORE_MESSAGE
    }

    #[inline]
    const fn description_start(self) -> usize {
        match self.length(6) {
            0 => self.code_start() + self.code_len() + WITHOUT_MESSAGE,
            message => self.message_start() + message + AFTER_MESSAGE,
        }
    }

    /// Whether there is an entry. Not every code has one in every language.
    #[inline]
    pub(crate) const fn is_there(self) -> bool {
        self.code_len() > 0
    }

    /// Whether the message has no placeholders.
    #[inline]
    pub(crate) const fn is_constant(self) -> bool {
        self.0[15] != 0
    }

    #[inline]
    pub(crate) const fn status(self) -> u16 {
        u16::from_le_bytes([self.0[4], self.0[5]])
    }

    #[inline]
    pub(crate) fn code(self, text: &str) -> &str {
        let start = self.code_start();
        text.get(start..start + self.code_len()).unwrap_or_default()
    }

    /// The same in a `const`, where slicing with ranges does not work.
    #[inline]
    pub(crate) const fn code_bytes(self, text: &str) -> &[u8] {
        let end = self.code_start() + self.code_len();
        let Some((up_to_code, _)) = text.as_bytes().split_at_checked(end) else {
            return &[];
        };
        match up_to_code.split_at_checked(self.code_start()) {
            Some((_, code)) => code,
            None => &[],
        }
    }

    #[inline]
    pub(crate) fn message(self, text: &str) -> Option<&str> {
        part(text, self.message_start(), self.length(6))
    }

    #[inline]
    pub(crate) fn description(self, text: &str) -> Option<&str> {
        part(text, self.description_start(), self.length(8))
    }

    #[inline]
    pub(crate) fn solution(self, text: &str) -> Option<&str> {
        let start = self.description_start() + self.length(8);
        part(text, start, self.length(10))
    }

    /// The body; if it is not constant, its start up to the message.
    #[inline]
    pub(crate) fn body(self, text: &str) -> &str {
        let start = self.code_start().wrapping_sub(BEFORE_CODE);
        let (start, end) = match self.length(12) {
            0 if self.is_constant() => (start, self.description_start()),
            0 => (start, self.message_start()),
            escaped => (start.wrapping_sub(escaped), start),
        };
        text.get(start..end).unwrap_or_default()
    }
}

/// Returns `None` instead of panicking if a record is wrong.
#[inline]
fn part(text: &str, start: usize, len: usize) -> Option<&str> {
    match len {
        0 => None,
        _ => text.get(start..start + len),
    }
}
