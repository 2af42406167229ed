//! Which members of an answer are the error: the rules that the docs of `ApiError` state.

use super::members::{self, Member, Members};
use super::picked::Pick;
use super::scan::{Event, Scanner, Text};

/// How many open objects may wait with members of their own for the objects inside of them to end.
///
/// Objects that have nothing to keep do not count, so the search for a pair goes to any depth; it is only ended by
/// this many objects around it that all had a message or a request id *before* it. Eight keeps the memory constant.
const WAITING: usize = 8;

/// Finds the error in a body, without allocating.
pub(in crate::client) fn pick(body: &[u8]) -> Pick<'_> {
    let mut scanner = Scanner::new(body);
    let mut picker = Picker {
        in_list: scanner.is_list(),
        ..Picker::default()
    };
    while let Some(event) = scanner.next() {
        match event {
            Event::Open => picker.open(),
            Event::Close => picker.close(),
            Event::Member { name, value } => picker.member(name, value),
        }
    }
    picker.finish()
}

/// Whether an object has no code, its distance from the top, and whether it is not on the surface. The least is best.
type Rank = (bool, usize, bool);

#[derive(Default)]
struct Picker<'a> {
    /// Of the innermost object that is open and in sight.
    members: Members<'a>,
    depth: usize,
    /// Whether the document is an array.
    in_list: bool,
    /// Whether the outermost object's current member is called `error` or `errors`.
    in_error: bool,
    /// The objects around it that have members to keep, each with its depth, the outermost first.
    waiting: [Option<(usize, Members<'a>)>; WAITING],
    waiting_count: usize,
    /// The depth below which no more objects could wait, if there is one.
    sight: Option<usize>,
    best: Option<(Rank, Pick<'a>)>,
    request_id: Option<(usize, &'a [u8])>,
    authorization: Option<(usize, &'a [u8])>,
    /// Whether any of the members had an escape.
    escaped: bool,
}

impl<'a> Picker<'a> {
    #[inline]
    fn open(&mut self) {
        if !self.members.is_empty() && self.sight.is_none() {
            self.wait();
        }
        self.depth += 1;
    }

    /// Puts the members of the object around the next one aside.
    #[inline(never)]
    fn wait(&mut self) {
        match self.waiting.get_mut(self.waiting_count) {
            Some(free) => {
                *free = Some((self.depth, self.members));
                self.waiting_count += 1;
                self.members.clear();
            }
            None => self.sight = Some(self.depth),
        }
    }

    #[inline]
    fn close(&mut self) {
        if self.sight.is_none() {
            self.settle();
        }
        self.depth = self.depth.saturating_sub(1);
        if self.sight == Some(self.depth) {
            self.sight = None;
        } else if self.waiting_count > 0 && self.sight.is_none() {
            self.resume();
        }
    }

    #[inline]
    fn member(&mut self, name: Text<'a>, value: Option<Text<'a>>) {
        let member = if name.escaped {
            members::named_escaped(name.raw)
        } else {
            members::named(name.raw)
        };
        if self.depth == 1 {
            self.in_error = matches!(member, Some(Member::Error | Member::Errors));
        }
        if let (Some(member), Some(value), None) = (member, value, self.sight) {
            self.members.set(member, value.raw);
            self.escaped |= value.escaped;
        }
    }

    /// Goes on with the object around the one that has ended, if that object had to wait.
    #[inline(never)]
    fn resume(&mut self) {
        if let Some((depth, members)) = self.last_waiting() {
            if depth == self.depth {
                self.members = members;
                self.waiting_count -= 1;
            }
        }
    }

    fn last_waiting(&self) -> Option<(usize, Members<'a>)> {
        let last = self.waiting_count.checked_sub(1)?;
        *self.waiting.get(last)?
    }

    /// Ranks the object that ends against the best ones so far, and forgets it.
    #[inline]
    fn settle(&mut self) {
        if !self.members.is_empty() {
            self.rank();
            self.members.clear();
        }
    }

    fn rank(&mut self) {
        let on_surface = self.depth == 1 || (self.depth == 2 && self.in_error);
        let has_code = self.members.has_code();
        let rank = (!has_code, self.depth, !on_surface);
        // Of a million objects in an array, the second one is beaten already.
        let is_beaten = self.best.as_ref().is_some_and(|(best, _)| *best <= rank);
        if is_beaten && (has_code || !self.members.has_context()) {
            return;
        }
        let mut pick = self.members.pick();
        // A payload may well be a list of records that have codes, and a member of one may be called `code`.
        pick.claims_error |= self.depth == 2;
        pick.claims_error &= on_surface && !self.in_list;
        if !is_beaten && (has_code || pick.message.is_some()) {
            self.best = Some((rank, pick));
        }
        if has_code {
            return;
        }
        keep_outermost(&mut self.request_id, self.depth, pick.request_id);
        keep_outermost(&mut self.authorization, self.depth, pick.authorization);
    }

    /// Ends the objects that a cut-off body has left open.
    #[inline(never)]
    fn cut_off(&mut self) {
        self.depth = self.sight.unwrap_or(self.depth);
        self.settle();
        while let Some((depth, members)) = self.last_waiting() {
            self.waiting_count -= 1;
            self.depth = depth;
            self.members = members;
            self.settle();
        }
    }

    #[inline]
    fn finish(&mut self) -> Pick<'a> {
        if self.depth > 0 {
            self.cut_off();
        }
        let (_, mut pick) = self.best.unwrap_or_default();
        pick.request_id = pick.request_id.or(self.request_id.map(|(_, text)| text));
        let authorization = self.authorization.map(|(_, text)| text);
        pick.authorization = pick.authorization.or(authorization);
        pick.escaped = self.escaped;
        pick
    }
}

/// Objects end in document order where their ranks are equal, so the first one stays.
fn keep_outermost<R: PartialOrd, T>(best: &mut Option<(R, T)>, rank: R, found: Option<T>) {
    if let Some(found) = found {
        if best.as_ref().is_none_or(|(best, _)| rank < *best) {
            *best = Some((rank, found));
        }
    }
}
