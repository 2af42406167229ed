//! A body that is read piece by piece.

use bytes::Bytes;
use std::mem;

/// What was read: the first piece as it came, several ones joined.
///
/// Pieces are not kept apart, since each may hold on to a buffer of its own, and a server chooses how many there are.
#[derive(Default)]
pub(super) struct Pieces {
    first: Bytes,
    joined: Vec<u8>,
}

impl Pieces {
    pub(super) fn len(&self) -> usize {
        self.first.len() + self.joined.len()
    }

    /// Adds a piece; there will not be many more than `most` bytes.
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
