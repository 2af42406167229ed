//! How the derive lays out an entry, and how it is read.
//!
//! A table of `&str` fields would cost 16 bytes and a relocation for each of them, and rustc a
//! typed expression. So the derive writes all text of a table into one string literal, and per
//! entry one record of [`SIZE`] bytes into a byte string:
//!
//! | bytes | what |
//! |---|---|
//! | 0..4 | where the code starts in the text |
//! | 4..6 | the status |
//! | 6..8, 8..10, 10..12 | the length of message, description, solution; 0 where there is none |
//! | 12..14 | the length of the body; 0 where the message has placeholders |
//! | 14 | the length of the code |
//! | 15 | 1 where code and message lie inside the body |
//!
//! Numbers are little endian. The text of an entry is, where JSON escapes nothing in its body,
//! `{"errorCode":"CODE","errorMessage":"MESSAGE"}`, description, solution; else the body (which
//! may be empty), code, message, description, solution.

use crate::entry::ErrorEntry;

pub(crate) const SIZE: usize = 16;
/// What the body has before its code.
pub(crate) const BEFORE_CODE: &str = r#"{"errorCode":""#;
/// What the body has between its code and its message.
pub(crate) const BEFORE_MESSAGE: &str = r#"","errorMessage":""#;

#[derive(Clone, Copy)]
pub(crate) struct Record {
    pub(crate) code_start: usize,
    pub(crate) code_len: usize,
    bytes: [u8; SIZE],
}

impl Record {
    pub(crate) const fn new(bytes: [u8; SIZE]) -> Self {
        let start = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        Self {
            code_start: start as usize,
            code_len: bytes[14] as usize,
            bytes,
        }
    }

    const fn number(&self, at: usize) -> u16 {
        u16::from_le_bytes([self.bytes[at], self.bytes[at + 1]])
    }

    /// The entry, out of the text of its table.
    #[inline]
    pub(crate) fn entry(&self, text: &'static str) -> ErrorEntry {
        let [message_len, description_len, solution_len, body_len] =
            [6, 8, 10, 12].map(|at| usize::from(self.number(at)));
        let code_end = self.code_start + self.code_len;
        let (body_start, message_start, description_start) = if self.bytes[15] == 1 {
            let body_start = self.code_start - BEFORE_CODE.len();
            let message_start = code_end + BEFORE_MESSAGE.len();
            (body_start, message_start, body_start + body_len)
        } else {
            let body_start = self.code_start - body_len;
            (body_start, code_end, code_end + message_len)
        };
        let solution_start = description_start + description_len;
        let part = |start: usize, len: usize| (len > 0).then(|| &text[start..start + len]);
        ErrorEntry {
            code: &text[self.code_start..code_end],
            status: self.number(4),
            message: part(message_start, message_len),
            description: part(description_start, description_len),
            solution: part(solution_start, solution_len),
            constant_body: part(body_start, body_len),
        }
    }
}
