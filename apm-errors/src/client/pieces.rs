//! A body that is read in pieces.

use bytes::Bytes;
use std::mem;

/// The part of a body that was read: a single piece unchanged, several pieces joined.
///
/// Pieces are not kept separately: each may keep a larger buffer alive, and the server chooses their number.
#[derive(Default)]
pub(super) struct Pieces {
    first: Bytes,
    joined: Vec<u8>,
}

impl Pieces {
    pub(super) fn len(&self) -> usize {
        self.first.len() + self.joined.len()
    }

    /// Adds a piece. In total, there will be about `most` bytes.
    pub(super) fn push(&mut self, piece: &Bytes, most: usize) {
        if self.len() == 0 {
            self.first = piece.clone();
            return;
        }
        let first = mem::take(&mut self.first);
        for piece in [&first, piece] {
            let (room, needed) = (self.joined.capacity(), self.joined.len() + piece.len());
            if needed > room {
                let room = room.saturating_mul(2).min(most).max(needed);
                self.joined.reserve_exact(room - self.joined.len());
            }
            self.joined.extend_from_slice(piece);
        }
    }

    pub(super) fn into_bytes(self) -> Bytes {
        if self.joined.is_empty() {
            self.first
        } else {
            self.joined.into()
        }
    }
}
