//! Finds the number of the entry of a code, with data that the derive lays out.
//!
//! A code is hashed ([`Key`]). The low bits of the hash name a bucket, whose pilot moves the high
//! bits so that every code of the table gets a different slot. The derive searches for such pilots.
//! The slot has the number of the only entry that can match, so one comparison decides. The cost does
//! not depend on the number of codes.

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// The bytes of a code that are hashed.
#[derive(Debug, Clone, Copy)]
pub enum Key {
    /// Eight bytes at this offset from the start, and eight bytes that end at this offset from the
    /// end, if these distinguish all codes of the table.
    Windows(u8, u8),
    /// The whole code, if codes are short or differ in more than two places.
    All,
}

/// The index of a table; see the module docs.
#[derive(Debug)]
pub(crate) struct Index {
    pub(crate) key: Key,
    pub(crate) seed: u64,
    /// A pilot per bucket. Their number is a power of two.
    pub(crate) pilots: &'static [u8],
    /// The number of an entry per slot, 16 bits in little endian. The number of slots is a power of two.
    pub(crate) slots: &'static [u8],
}

impl Index {
    /// The number of the only entry that can have this code.
    #[inline(always)]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::inline_always,
        reason = "both casts are of masked numbers; where the table is known, all of this is"
    )]
    pub(crate) const fn candidate(&self, code: &[u8]) -> Option<u16> {
        let hash = match self.key {
            Key::Windows(front, back) => match windows(code, front as usize, back as usize) {
                Some((first, second)) => fold(first ^ self.seed, second),
                None => return None,
            },
            Key::All => all(code, self.seed),
        };
        let bucket = hash & (self.pilots.len() as u64 - 1);
        let pilot = self.pilots[bucket as usize] as u64;
        let slot = ((hash >> 32) ^ pilot) & (self.slots.len() as u64 / 2 - 1);
        let at = 2 * slot as usize;
        Some(u16::from_le_bytes([self.slots[at], self.slots[at + 1]]))
    }
}

const fn fold(a: u64, b: u64) -> u64 {
    let product = (a as u128) * (b as u128);
    #[expect(clippy::cast_possible_truncation, reason = "both halves are taken")]
    let halves = (product as u64, (product >> 64) as u64);
    halves.0 ^ halves.1
}

/// The bytes at the two places. `None` if the code is too short for them, so it is not in the
/// table.
#[inline]
const fn windows(code: &[u8], front: usize, back: usize) -> Option<(u64, u64)> {
    let Some((_, first)) = code.split_at_checked(front) else {
        return None;
    };
    let Some((second, _)) = code.split_at_checked(code.len().wrapping_sub(back)) else {
        return None;
    };
    match (first.first_chunk(), second.last_chunk()) {
        (Some(first), Some(second)) => {
            Some((u64::from_le_bytes(*first), u64::from_le_bytes(*second)))
        }
        _ => None,
    }
}

const fn all(code: &[u8], seed: u64) -> u64 {
    let mut hash = seed ^ (code.len() as u64).wrapping_mul(FACTOR);
    let mut rest = code;
    while let Some((chunk, after)) = rest.split_first_chunk() {
        hash = fold(hash ^ u64::from_le_bytes(*chunk), FACTOR);
        rest = after;
    }
    let mut last = 0;
    while let Some((&byte, after)) = rest.split_first() {
        last = (last << 8) | byte as u64;
        rest = after;
    }
    fold(hash ^ last, FACTOR)
}

/// The last eight bytes of a code as a number, or the whole code if it is shorter.
#[inline]
#[must_use]
pub const fn last_bytes(code: &str) -> u64 {
    match code.as_bytes().last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => short(code.as_bytes()),
    }
}

/// Less than eight bytes as a number; the first byte is the lowest.
#[inline(never)]
const fn short(bytes: &[u8]) -> u64 {
    let mut number = 0;
    let mut rest = bytes;
    while let [before @ .., last] = rest {
        number = (number << 8) | *last as u64;
        rest = before;
    }
    number
}

/// Compares byte for byte, also in a `const`, where `==` does not work. The first and the last bytes
/// are compared at once; a usual code has no others.
#[inline(always)]
#[expect(clippy::inline_always, reason = "a look-up has one comparison")]
pub(crate) const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if let (Some(a_first), Some(a_last), Some(b_first), Some(b_last)) = (
        a.first_chunk(),
        a.last_chunk(),
        b.first_chunk(),
        b.last_chunk(),
    ) {
        return u128::from_le_bytes(*a_first) == u128::from_le_bytes(*b_first)
            && u128::from_le_bytes(*a_last) == u128::from_le_bytes(*b_last)
            && (a.len() <= 32 || same_long(a, b));
    }
    if let (Some(a_first), Some(a_last), Some(b_first), Some(b_last)) = (
        a.first_chunk(),
        a.last_chunk(),
        b.first_chunk(),
        b.last_chunk(),
    ) {
        return u64::from_le_bytes(*a_first) == u64::from_le_bytes(*b_first)
            && u64::from_le_bytes(*a_last) == u64::from_le_bytes(*b_last);
    }
    short(a) == short(b)
}

/// The same for more than 32 bytes.
#[cold]
const fn same_long(mut a: &[u8], mut b: &[u8]) -> bool {
    while let (Some((x, a_rest)), Some((y, b_rest))) =
        (a.split_first_chunk(), b.split_first_chunk())
    {
        if u128::from_le_bytes(*x) != u128::from_le_bytes(*y) {
            return false;
        }
        (a, b) = (a_rest, b_rest);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{last_bytes, same};

    /// A code has at most 128 bytes, but it is compared with texts of any length.
    const LENGTHS: std::ops::RangeInclusive<usize> = 0..=200;

    fn text(len: usize) -> String {
        ('!'..='~').cycle().take(len).collect()
    }

    #[test]
    fn same_means_equal() {
        for len in LENGTHS {
            let code = text(len).into_bytes();
            assert!(same(&code, &code.clone()), "{len}");
            for at in 0..len {
                for changed in [0, b' ', code[at] ^ 0x80, code[at] ^ 1] {
                    let mut other = code.clone();
                    other[at] = changed;
                    assert!(!same(&code, &other), "{len} bytes, {changed} at {at}");
                    assert!(!same(&other, &code), "{len} bytes, {changed} at {at}");
                }
            }
            for other in LENGTHS.filter(|other| *other != len) {
                assert!(!same(&code, text(other).as_bytes()), "{len} and {other}");
                assert!(!same(&vec![0; len], &vec![0; other]), "{len} and {other}");
            }
        }
    }

    #[test]
    fn the_last_bytes_are_the_last_eight() {
        for len in LENGTHS {
            let code = text(len);
            let mut last = [0; 8];
            let end = &code.as_bytes()[len.saturating_sub(8)..];
            last[..end.len()].copy_from_slice(end);
            assert_eq!(last_bytes(&code), u64::from_le_bytes(last), "{code}");
        }
    }
}
