//! The objects with a code that may yet be the error, while the rest of the document is unknown.
//!
//! R5: the code of an object in a list of details yields to a message around the list, which may come after the list.
//! So the best object is not enough: if it is in a list, one that is not, or that is in a list further out, is kept,
//! too. An object is beaten at once if there is one that is as safe from a message to come, and better.

use super::found::{Found, Rank};
use super::message::message;
use super::object::Object;

/// How many are kept. More of them take so many lists of details in each other, with a deeper code in front of each.
const CODES: usize = 8;

#[derive(Clone, Copy)]
struct Candidate<'a> {
    found: Found<'a>,
    /// A message of an object that is open at this depth, or further out, makes it a detail. 0 if nothing does.
    danger: usize,
    /// The depth of the innermost object that is still open and has this one in it.
    open: usize,
    /// R4: whether an object around it has said something, and the message of the nearest one.
    is_lent: bool,
    lent: Option<&'a [u8]>,
    /// The message of the object in its member `error`.
    inner: Option<&'a [u8]>,
}

#[derive(Default)]
pub(super) struct Codes<'a> {
    /// From the safest to the best: each is in greater danger than the one before, and has a better rank.
    kept: [Option<Candidate<'a>>; CODES],
    len: usize,
    /// No candidate's `open` is greater.
    most_open: usize,
    /// The least depth that the document came back to since the candidates were last told.
    lowest: usize,
}

impl<'a> Codes<'a> {
    /// An object has ended, and the document is back at this depth.
    #[inline]
    pub(super) fn back_at(&mut self, depth: usize) {
        self.lowest = self.lowest.min(depth);
    }

    /// Adds an object that has ended. `found` is made only if no other one beats it.
    #[inline]
    pub(super) fn add(
        &mut self,
        object: &Object<'a>,
        rank: Rank,
        found: impl FnOnce() -> Found<'a>,
    ) {
        self.settle(object.depth);
        let danger = object.list_depth;
        if self.is_beaten(danger, rank) {
            return;
        }
        let Some(slot) = self.room(danger, rank) else {
            return;
        };
        let open = object.depth.saturating_sub(1);
        *slot = Some(Candidate {
            found: found(),
            danger,
            open,
            is_lent: false,
            lent: None,
            inner: object.inner_message,
        });
        self.most_open = self.most_open.max(open);
    }

    /// Whether one is as safe, and as good: the best of those that are as safe is the last of them.
    fn is_beaten(&self, danger: usize, rank: Rank) -> bool {
        let mut kept = self.kept.iter().take(self.len).rev().flatten();
        kept.find(|it| it.danger <= danger)
            .is_some_and(|it| it.found.rank() <= rank)
    }

    /// The room for one that is not beaten: that of those that it beats, which are as good at most, and no safer.
    #[inline]
    fn room(&mut self, danger: usize, rank: Rank) -> Option<&mut Option<Candidate<'a>>> {
        let is_safest = self.count(|it| it.danger < danger) == 0;
        let best = self.last_of(self.len);
        if is_safest && best.is_none_or(|it| it.found.rank() > rank) {
            self.len = 1;
            return self.kept.first_mut();
        }
        self.room_between(danger, rank)
    }

    #[inline(never)]
    fn room_between(&mut self, danger: usize, rank: Rank) -> Option<&mut Option<Candidate<'a>>> {
        let at = self.count(|it| it.danger < danger);
        let after = self.count(|it| it.danger < danger || it.found.rank() > rank);
        let len = self.len + at + 1 - after;
        if len > CODES {
            return None;
        }
        self.kept.copy_within(after..self.len, at + 1);
        self.len = len;
        self.kept.get_mut(at)
    }

    /// An object that says something has ended: it turns the candidates in its lists into details, and lends its message
    /// to another one.
    #[inline]
    pub(super) fn said_around(&mut self, object: &Object<'a>, status: u16) {
        if self.most_open >= object.depth {
            self.lend(object, status);
        }
    }

    #[inline(never)]
    fn lend(&mut self, object: &Object<'a>, status: u16) {
        self.settle(object.depth);
        if self
            .last_of(self.len)
            .is_some_and(|it| it.danger == object.depth)
        {
            self.len -= 1;
        }
        // Whatever is in this object, but in no list of details in it, has the same danger; so there is one at most.
        let mut kept = self.kept.iter_mut().take(self.len).flatten();
        let inside = kept.find(|it| it.danger == object.list_depth && it.open >= object.depth);
        if let Some(inside) = inside.filter(|it| !it.is_lent) {
            inside.is_lent = true;
            inside.lent = message(&object.members, object.code(), status);
        }
    }

    /// The best one, when all objects have ended, and its message.
    #[inline]
    pub(super) fn best(&mut self) -> Option<&Found<'a>> {
        self.settle(0);
        let best = self.kept.first_mut().filter(|_| self.len > 0)?.as_mut()?;
        if best.found.message.is_none() {
            best.found.message = if best.is_lent { best.lent } else { best.inner };
        }
        Some(&best.found)
    }

    /// Tells the candidates that all objects deeper than `depth`, or than where the document came back to, have ended.
    #[inline]
    fn settle(&mut self, depth: usize) {
        let depth = depth.min(self.lowest);
        self.lowest = usize::MAX;
        if self.most_open > depth {
            self.most_open = depth;
            self.end_down_to(depth);
        }
    }

    #[inline(never)]
    fn end_down_to(&mut self, depth: usize) {
        for it in self.kept.iter_mut().take(self.len).flatten() {
            it.open = it.open.min(depth);
        }
        // Those in lists that have ended are in the same danger now, and the best of them stays.
        let at = self.count(|it| it.danger < depth);
        if let Some(last) = self
            .last_of(self.len)
            .copied()
            .filter(|it| it.danger >= depth)
            && let Some(slot) = self.kept.get_mut(at)
        {
            *slot = Some(Candidate {
                danger: depth,
                ..last
            });
            self.len = at + 1;
        }
    }

    /// How many of the first ones are so.
    fn count(&self, is: impl Fn(&Candidate<'a>) -> bool) -> usize {
        let kept = self.kept.iter().take(self.len).flatten();
        kept.take_while(|it| is(it)).count()
    }

    fn last_of(&self, len: usize) -> Option<&Candidate<'a>> {
        self.kept.get(len.checked_sub(1)?)?.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::super::found::{Place, rank};
    use super::super::members::Members;
    use super::super::names::Member;
    use super::*;

    /// Ends objects that have a code, each by its depth and the depth of its list, and gives how many were not beaten.
    fn made(codes: &mut Codes<'_>, objects: impl IntoIterator<Item = (usize, usize)>) -> usize {
        let mut made = 0;
        for (depth, list_depth) in objects {
            let object = Object {
                depth,
                list_depth,
                ..Object::default()
            };
            codes.add(&object, rank(depth, Place::Elsewhere), || {
                made += 1;
                Found {
                    depth,
                    ..Found::default()
                }
            });
            codes.back_at(depth - 1);
            assert!(codes.len <= CODES);
        }
        made
    }

    /// `[{"code":"A"},…]`, in lists or not, below an object or not: all but the first one are compared, and no more.
    #[test]
    fn equal_objects_cost_once() {
        for (depth, list_depth) in [(1, 0), (2, 1), (3, 0), (3, 1), (40, 39)] {
            let mut codes = Codes::default();
            assert_eq!(made(&mut codes, [(depth, list_depth); 1000]), 1);
            assert_eq!(codes.len, 1);
        }
    }

    /// `{"errors":[{"x":{"x":{"code":"A"}}},{"errors":[{"x":{"code":"A"}},…`: a list in each list, with a code that is
    /// less deep than the one before. What repeats in the innermost list is compared with one of them.
    #[test]
    fn a_code_for_each_list_and_no_more() {
        let mut codes = Codes::default();
        let lists = (1..40).map(|list| (100 - list, list));
        assert_eq!(made(&mut codes, lists), CODES);
        assert_eq!(made(&mut codes, [(CODES + 60, CODES); 1000]), 1);
        assert_eq!(made(&mut codes, [(70, 39); 1000]), 0);
        // They end one after the other, and are in the same danger then.
        codes.settle(3);
        assert_eq!((codes.len, codes.most_open), (3, 3));
    }

    /// `{"errors":[{"code":"A"}],"message":"m"}` again and again: nothing is left of it.
    #[test]
    fn details_leave_nothing() {
        let mut codes = Codes::default();
        let mut around = Object {
            depth: 2,
            ..Object::default()
        };
        around.members = Members::default();
        around.members.put(Member::Message, b"m", false);
        for _ in 0..1000 {
            assert_eq!(made(&mut codes, [(3, 2), (3, 2)]), 1);
            codes.said_around(&around, 400);
            codes.back_at(1);
            assert_eq!(codes.len, 0);
        }
    }
}
