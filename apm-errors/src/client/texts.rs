//! The body and the texts of one error, in one buffer.

use super::decode::{Pick, push_unescaped};
use alloc::{boxed::Box, string::String, vec::Vec};
use core::str;

/// The maximum size of a text, in bytes.
pub(super) const LIMIT: usize = 2 << 20;

/// The kind of a text, in the order of the texts in the buffer.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Code,
    Message,
    RequestId,
    Authorization,
}

/// The stored body and up to four texts, in one allocation unless the body is binary.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Texts {
    /// The body, if it is valid UTF-8, followed by the texts.
    buffer: String,
    /// Where the body ends in `buffer`.
    raw_end: usize,
    /// Where each text ends in `buffer`; it begins where the previous one ends.
    ends: [usize; 4],
    /// A bit for each text that is present.
    present: u8,
    /// A body that is not valid UTF-8.
    binary: Option<Box<[u8]>>,
}

/// The source of each text, by kind.
type Parts<'a> = [Option<&'a [u8]>; 4];

impl Texts {
    /// Stores a body and decodes the texts picked from it. A request id from a header takes precedence, and has no escapes.
    pub(super) fn new(raw: &[u8], pick: &Pick<'_>, header_id: Option<&str>) -> Self {
        let id = header_id.map(str::as_bytes).or(pick.request_id);
        let parts = [pick.code, pick.message, id, pick.authorization];
        let copied = if pick.escaped {
            None
        } else {
            Self::copied(raw, &parts)
        };
        copied.unwrap_or_else(|| Self::decoded(raw, &parts, header_id))
    }

    /// Stores texts without decoding, in the order of [`Kind`].
    pub(super) fn plain(raw: &[u8], texts: &[Option<String>; 4]) -> Self {
        let (kept, binary) = match str::from_utf8(raw) {
            Ok(text) => (text, None),
            Err(_) => ("", Some(raw.into())),
        };
        let mut buffer = String::from(kept);
        let raw_end = buffer.len();
        let mut ends = [0; 4];
        let mut present = 0;
        for (index, (end, text)) in ends.iter_mut().zip(texts).enumerate() {
            if let Some(text) = text {
                let fits = |&(at, it): &(usize, char)| at + it.len_utf8() <= LIMIT;
                let fitting = text.char_indices().take_while(fits).map(|(_, it)| it);
                buffer.extend(fitting);
                present |= 1 << index;
            }
            *end = buffer.len();
        }
        Texts {
            buffer,
            raw_end,
            ends,
            present,
            binary,
        }
    }

    /// The body.
    pub(super) fn raw(&self) -> &[u8] {
        let text = || {
            self.buffer
                .as_bytes()
                .get(..self.raw_end)
                .unwrap_or_default()
        };
        self.binary.as_deref().unwrap_or_else(text)
    }

    /// One of the texts, if it is present.
    pub(super) fn get(&self, kind: Kind) -> Option<&str> {
        let index = kind as usize;
        if self.present & (1 << index) == 0 {
            return None;
        }
        let before = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let start = before.copied().unwrap_or(self.raw_end);
        self.buffer.get(start..*self.ends.get(index)?)
    }

    /// The fast path for the usual case: no escapes, valid UTF-8, and nothing too long.
    fn copied(raw: &[u8], parts: &Parts<'_>) -> Option<Self> {
        let len: usize = parts.iter().map(|part| part.map_or(0, <[u8]>::len)).sum();
        if len > LIMIT {
            return None;
        }
        let mut buffer = Vec::with_capacity(raw.len() + len);
        buffer.extend_from_slice(raw);
        let mut ends = [0; 4];
        let mut present = 0;
        for (index, (end, part)) in ends.iter_mut().zip(parts).enumerate() {
            if let Some(part) = part {
                buffer.extend_from_slice(part);
                present |= 1 << index;
            }
            *end = buffer.len();
        }
        let buffer = String::from_utf8(buffer).ok()?;
        // Two invalid texts may form a valid character where they meet.
        let raw_end = raw.len();
        let mut cuts = ends.iter().chain([&raw_end]);
        let are_whole = cuts.all(|&cut| buffer.is_char_boundary(cut));
        are_whole.then_some(Texts {
            buffer,
            raw_end,
            ends,
            present,
            binary: None,
        })
    }

    /// Decodes text by text, each with its escapes.
    fn decoded(raw: &[u8], parts: &Parts<'_>, header_id: Option<&str>) -> Self {
        let (kept, binary) = match str::from_utf8(raw) {
            Ok(text) => (text, None),
            Err(_) => ("", Some(raw.into())),
        };
        let lengths = parts.iter().flatten().map(|part| part.len().min(LIMIT));
        let mut buffer = String::with_capacity(kept.len() + lengths.sum::<usize>());
        buffer.push_str(kept);
        let raw_end = buffer.len();
        let mut ends = [0; 4];
        let mut present = 0;
        for (index, (end, part)) in ends.iter_mut().zip(parts).enumerate() {
            if let Some(part) = part {
                match header_id {
                    Some(id) if index == Kind::RequestId as usize => buffer.push_str(id),
                    _ => push_unescaped(&mut buffer, part, LIMIT),
                }
                present |= 1 << index;
            }
            *end = buffer.len();
        }
        Texts {
            buffer,
            raw_end,
            ends,
            present,
            binary,
        }
    }
}
