//! The search for the next byte that matters, which is where the time of a large body goes.

// A lazy operator is a branch, and a branch keeps the compiler from using vector instructions.
#![allow(clippy::needless_bitwise_bool)]

/// A set of bytes to stop at.
pub(super) trait Stops: Copy {
    /// Whether a byte is in the set. It has no branch, so that the compiler tests a block with vector instructions.
    fn byte(self, byte: u8) -> bool;

    /// The same for eight bytes: zero if none of them is in the set, else the lowest bit that is set lies in the first
    /// one that is.
    fn word(self, word: u64) -> u64;
}

/// The end of a string, or an escape in it.
#[derive(Clone, Copy)]
pub(super) struct Quote;

impl Stops for Quote {
    #[inline]
    fn byte(self, byte: u8) -> bool {
        (byte == b'"') | (byte == b'\\')
    }

    #[inline]
    fn word(self, word: u64) -> u64 {
        equal(word, b'"') | equal(word, b'\\')
    }
}

/// An escape.
#[derive(Clone, Copy)]
pub(super) struct Backslash;

impl Stops for Backslash {
    #[inline]
    fn byte(self, byte: u8) -> bool {
        byte == b'\\'
    }

    #[inline]
    fn word(self, word: u64) -> u64 {
        equal(word, b'\\')
    }
}

/// A `#`, or an escape that may be one.
#[derive(Clone, Copy)]
pub(super) struct Hash;

impl Stops for Hash {
    #[inline]
    fn byte(self, byte: u8) -> bool {
        (byte == b'#') | (byte == b'\\')
    }

    #[inline]
    fn word(self, word: u64) -> u64 {
        equal(word, b'#') | equal(word, b'\\')
    }
}

/// What gives a document its shape.
#[derive(Clone, Copy)]
pub(super) struct Structural;

impl Stops for Structural {
    #[inline]
    fn byte(self, byte: u8) -> bool {
        // Brackets and braces differ in one bit.
        (byte == b'"') | (byte | 0x20 == b'{') | (byte | 0x20 == b'}')
    }

    #[inline]
    fn word(self, word: u64) -> u64 {
        let braces = word | repeat(0x20);
        equal(word, b'"') | equal(braces, b'{') | equal(braces, b'}')
    }
}

/// What is no blank. Control characters count as blanks: a server written in C sends a NUL where it does no harm.
#[derive(Clone, Copy)]
pub(super) struct Visible;

impl Stops for Visible {
    #[inline]
    fn byte(self, byte: u8) -> bool {
        byte > b' '
    }

    #[inline]
    fn word(self, word: u64) -> u64 {
        // The sum of the low seven bits carries into the top one from 0x21 on.
        let low = (word & repeat(0x7F)) + repeat(0x7F - b' ');
        (low | word) & repeat(0x80)
    }
}

/// What a number has no room for.
#[derive(Clone, Copy)]
pub(super) struct NoNumber;

impl Stops for NoNumber {
    #[inline]
    fn byte(self, byte: u8) -> bool {
        let sign = (byte == b'+') | (byte == b'-') | (byte == b'.');
        !(byte.is_ascii_digit() | (byte | 0x20 == b'e') | sign)
    }

    #[inline]
    fn word(self, word: u64) -> u64 {
        // Most numbers are shorter than a word.
        let index = word.to_le_bytes().iter().position(|&byte| self.byte(byte));
        index.map_or(0, |index| 0x80 << (index * 8))
    }
}

const fn repeat(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Sets the top bit of the first byte that is equal; bytes after that one may have it set, too.
#[inline]
const fn equal(word: u64, byte: u8) -> u64 {
    let zero_where_equal = word ^ repeat(byte);
    zero_where_equal.wrapping_sub(repeat(1)) & !zero_where_equal & repeat(0x80)
}

/// The first index whose byte is in the set, or the length of `bytes`.
///
/// Most runs are short and are searched by words; what is left of a long one is searched by blocks.
#[inline]
pub(super) fn find(bytes: &[u8], stops: impl Stops) -> usize {
    const SHORT: usize = 64;
    let mut passed = 0;
    let mut rest = bytes;
    while let Some((word, after)) = rest.split_first_chunk() {
        let hit = stops.word(u64::from_le_bytes(*word));
        if hit != 0 {
            return passed + hit.trailing_zeros() as usize / 8;
        }
        passed += word.len();
        rest = after;
        if passed == SHORT {
            return passed + by_blocks(rest, stops);
        }
    }
    passed + by_bytes(rest, stops)
}

#[inline]
fn by_bytes(bytes: &[u8], stops: impl Stops) -> usize {
    let index = bytes.iter().position(|&byte| stops.byte(byte));
    index.unwrap_or(bytes.len())
}

#[inline(never)]
fn by_blocks(bytes: &[u8], stops: impl Stops) -> usize {
    const BLOCK: usize = 64;
    let mut passed = 0;
    let mut rest = bytes;
    while let Some((block, after)) = rest.split_first_chunk::<BLOCK>() {
        // Counting, unlike a search, has no early exit, and so becomes vector instructions.
        let hits: u8 = block.iter().map(|&byte| u8::from(stops.byte(byte))).sum();
        if hits != 0 {
            break;
        }
        passed += BLOCK;
        rest = after;
    }
    passed + by_bytes(rest, stops)
}
