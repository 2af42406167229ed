//! The texts of one object.

use super::names::{Member, TEXTS};

/// A set of members, one bit each.
pub(super) type Set = u32;

pub(super) const fn set(first: Member, last: Member) -> Set {
    (2 << last as u32) - (1 << first as u32)
}

pub(super) const fn only(member: Member) -> Set {
    1 << member as u32
}

/// Members that are a code whatever is beside them.
pub(super) const CODES: Set = set(Member::ErrorCode, Member::Code);
pub(super) const MESSAGES: Set = set(Member::ErrorMessage, Member::Error);
/// What comes with an error.
const CONTEXT: Set = set(Member::RequestId, Member::Authorization);
/// Messages by words that are used for other things, too: a blank one is none.
const VAGUE: Set = set(Member::Detail, Member::Error);

/// The members of one object that have a text: a string as it stands between its quotes, or the literal of a number.
///
/// Of duplicates, the last one that counts stays.
#[derive(Clone, Copy, Default)]
pub(super) struct Members<'a> {
    seen: Set,
    blank: Set,
    values: [&'a [u8]; TEXTS],
}

impl<'a> Members<'a> {
    /// Whether a blank text of this member counts. A blank code or request id names nothing.
    pub(super) fn may_be_blank(member: Member) -> bool {
        only(member) & MESSAGES & !VAGUE != 0
    }

    #[inline]
    pub(super) fn put(&mut self, member: Member, text: &'a [u8], is_blank: bool) {
        if let Some(slot) = self.values.get_mut(member as usize) {
            *slot = text;
            self.seen |= only(member);
            self.blank &= !only(member);
            if is_blank {
                self.blank |= only(member);
            }
        }
    }

    pub(super) fn clear(&mut self) {
        (self.seen, self.blank) = (0, 0);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.seen == 0
    }

    /// The members that are there, blank ones included.
    pub(super) fn seen(&self) -> Set {
        self.seen
    }

    /// The members that are there and not blank.
    pub(super) fn said(&self) -> Set {
        self.seen & !self.blank
    }

    pub(super) fn has_context(&self) -> bool {
        self.seen & CONTEXT != 0
    }

    pub(super) fn get(&self, member: Member) -> Option<&'a [u8]> {
        self.first(self.seen & only(member))
    }

    /// The preferred one of a set of members that are there.
    pub(super) fn first(&self, set: Set) -> Option<&'a [u8]> {
        self.values.get(set.trailing_zeros() as usize).copied()
    }
}
