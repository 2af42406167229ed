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
//! | 12..14 | the length of the body |
//! | 14 | the length of the code |
//! | 15 | 1 where the code lies inside the body, plus 2 where the body is whole |
//!
//! Numbers are little endian. A body is whole where the message has no placeholders; else it is
//! what comes before the message. The text of an entry is, where JSON escapes nothing in its body,
//! `{"errorCode":"CODE","errorMessage":"MESSAGE"}` (without the last two bytes where that is not
//! whole), description, solution; else the body, code, message, description, solution.

use crate::entry::ErrorEntry;

pub(crate) const SIZE: usize = 16;
/// What the body has before its code.
const BEFORE_CODE: usize = r#"{"errorCode":""#.len();
/// What the body has between its code and its message.
const BEFORE_MESSAGE: usize = r#"","errorMessage":""#.len();

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
    ///
    /// Nothing here panics, so that a caller that looks at two of the texts pays for two.
    #[inline]
    pub(crate) fn entry(&self, text: &'static str) -> ErrorEntry {
        let length = |at| usize::from(self.number(at));
        let (message, description, solution) = (length(6), length(8), length(10));
        let body = length(12);
        let (is_inside, is_whole) = (self.bytes[15] & 1 != 0, self.bytes[15] & 2 != 0);
        let code_end = self.code_start + self.code_len;
        let (body_start, message_start) = if is_inside {
            let body_start = self.code_start.wrapping_sub(BEFORE_CODE);
            (body_start, code_end + BEFORE_MESSAGE)
        } else {
            (self.code_start.wrapping_sub(body), code_end)
        };
        let description_start = if is_inside && is_whole {
            body_start.wrapping_add(body)
        } else {
            message_start + message
        };
        let solution_start = description_start.wrapping_add(description);
        let part = |start: usize, len: usize| match len {
            0 => None,
            _ => text.get(start..start.wrapping_add(len)),
        };
        ErrorEntry {
            code: text.get(self.code_start..code_end).unwrap_or_default(),
            status: self.number(4),
            message: part(message_start, message),
            description: part(description_start, description),
            solution: part(solution_start, solution),
            body: part(body_start, body).unwrap_or_default(),
            is_constant: is_whole,
        }
    }
}
