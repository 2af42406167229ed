//! Solves the index of a table. The runtime's `table/index.rs` describes it and looks codes up in it;
//! the arithmetic is the same in both.

use std::collections::HashSet;

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
/// How many seeds are tried before the table gets more slots.
const SEEDS: u64 = 32;

#[derive(Clone, Copy)]
pub(crate) enum Key {
    Windows(u8, u8),
    All,
}

pub(crate) struct Index {
    pub(crate) key: Key,
    pub(crate) seed: u64,
    pub(crate) pilots: Vec<u8>,
    pub(crate) slots: Vec<u8>,
}

impl Index {
    /// The index of different codes, each with the number of its entry.
    pub(crate) fn solve(codes: &[(&str, u16)]) -> Self {
        let key = Key::choose(codes);
        // At most seven of eight slots are taken, so that the last codes still find one.
        let mut slots = (codes.len() * 8 / 7 + 1).next_power_of_two();
        let buckets = codes.len().div_ceil(4).next_power_of_two();
        loop {
            for seed in 1..=SEEDS {
                let seed = seed.wrapping_mul(FACTOR);
                if let Some((pilots, taken)) = assign_slots(codes, key, seed, buckets, slots) {
                    let mut slots = Vec::with_capacity(taken.len() * 2);
                    for number in &taken {
                        slots.extend_from_slice(&number.unwrap_or_default().to_le_bytes());
                    }
                    return Self {
                        key,
                        seed,
                        pilots,
                        slots,
                    };
                }
            }
            slots *= 2;
        }
    }
}

/// Assigns a different slot to each code, if that works with this seed. Returns the pilots, and the
/// number in each slot.
fn assign_slots(
    codes: &[(&str, u16)],
    key: Key,
    seed: u64,
    buckets: usize,
    slots: usize,
) -> Option<(Vec<u8>, Vec<Option<u16>>)> {
    let (mut members, mut longest) = (vec![Vec::new(); buckets], 0);
    for (code, number) in codes {
        let hash = key.hash(code.as_bytes(), seed);
        let bucket = &mut members[low(hash, buckets)];
        bucket.push((hash >> 32, *number));
        longest = longest.max(bucket.len());
    }
    // Large buckets first: they are the hardest to place.
    let mut order: Vec<usize> = Vec::with_capacity(buckets);
    for len in (0..=longest).rev() {
        for (bucket, members) in members.iter().enumerate() {
            if members.len() == len {
                order.push(bucket);
            }
        }
    }
    let mut pilots = vec![0; buckets];
    let mut taken = vec![None; slots];
    for &bucket in &order {
        let pilot = (0..=u8::MAX).find(|&pilot| {
            let mut placed = Vec::new();
            for &(moved, number) in &members[bucket] {
                let slot = low(moved ^ u64::from(pilot), slots);
                if taken[slot].is_some() {
                    for &slot in &placed {
                        taken[slot] = None;
                    }
                    return false;
                }
                taken[slot] = Some(number);
                placed.push(slot);
            }
            true
        })?;
        pilots[bucket] = pilot;
    }
    Some((pilots, taken))
}

/// The low bits of a number, for a power of two.
#[expect(clippy::cast_possible_truncation, reason = "the number is masked")]
fn low(number: u64, limit: usize) -> usize {
    (number & (limit as u64 - 1)) as usize
}

impl Key {
    /// Two places that distinguish all codes. It tries the ends of the codes first, since codes differ
    /// there.
    fn choose(codes: &[(&str, u16)]) -> Self {
        let mut shortest = usize::MAX;
        for (code, _) in codes {
            shortest = shortest.min(code.len());
        }
        let Some(last) = shortest
            .checked_sub(8)
            .and_then(|last| u8::try_from(last).ok())
        else {
            return Self::All;
        };
        for sum in 0..=2 * u16::from(last) {
            for back in 0..=u8::try_from(sum).unwrap_or(u8::MAX).min(last) {
                let Ok(front) = u8::try_from(sum - u16::from(back)) else {
                    continue;
                };
                // For codes of the same length, the place before the last one is tried first.
                let (start, mut seen) = (last.saturating_sub(front), HashSet::new());
                let differ =
                    |(code, _): &(&str, u16)| seen.insert(words_at(code.as_bytes(), start, back));
                if front <= last && codes.iter().all(differ) {
                    return Self::Windows(start, back);
                }
            }
        }
        Self::All
    }

    fn hash(self, code: &[u8], seed: u64) -> u64 {
        match self {
            Self::Windows(front, back) => {
                let (first, second) = words_at(code, front, back);
                fold(first ^ seed, second)
            }
            Self::All => {
                let chunks = code.chunks_exact(8);
                let mut last = 0;
                for byte in chunks.remainder() {
                    last = (last << 8) | u64::from(*byte);
                }
                let mut hash = seed ^ (code.len() as u64).wrapping_mul(FACTOR);
                for chunk in chunks {
                    hash = fold(hash ^ little_endian(chunk), FACTOR);
                }
                fold(hash ^ last, FACTOR)
            }
        }
    }
}

/// The eight bytes from `front` on, and the eight that end `back` bytes before the end. The code is
/// long enough for them.
fn words_at(code: &[u8], front: u8, back: u8) -> (u64, u64) {
    let (front, back) = (usize::from(front), code.len() - usize::from(back));
    (
        little_endian(&code[front..front + 8]),
        little_endian(&code[back - 8..back]),
    )
}

/// At most eight bytes as a number; the first byte is the lowest.
pub(super) fn little_endian(bytes: &[u8]) -> u64 {
    let mut number = 0;
    for byte in bytes.iter().rev() {
        number = (number << 8) | u64::from(*byte);
    }
    number
}

fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    #[expect(clippy::cast_possible_truncation, reason = "both halves are taken")]
    let halves = (product as u64, (product >> 64) as u64);
    halves.0 ^ halves.1
}

#[cfg(test)]
mod tests {
    use super::Index;
    use std::collections::HashSet;

    /// As many codes as a table may have, of the same length and of different lengths.
    #[test]
    fn the_largest_table_is_solved() {
        for digits in [1, 5] {
            let codes: Vec<String> = (0..u16::MAX)
                .map(|number| format!("SVCSTG.ORD.{number:0digits$}"))
                .collect();
            let codes: Vec<(&str, u16)> = codes.iter().map(String::as_str).zip(0..).collect();
            let index = Index::solve(&codes);
            let numbers: HashSet<&[u8]> = index.slots.chunks(2).collect();
            assert_eq!(numbers.len(), codes.len());
            assert!(index.slots.len() <= 4 * codes.len() + 4);
        }
    }
}
