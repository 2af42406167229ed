//! Which object is the error, and what comes with it.

use super::codes::Codes;
use super::found::{Found, Place, rank};
use super::members::MESSAGES;
use super::message::says_something;
use super::names::Member;
use super::object::Object;

/// The choice among the objects that have ended, which needs no more than the best ones.
pub(super) struct Choice<'a> {
    pub status: u16,
    codes: Codes<'a>,
    /// The outermost object that has a message and no code. One that says something is before one that is blank.
    loose: Option<Found<'a>>,
    is_loose_blank: bool,
    request_id: Outer<'a>,
    authorization: Outer<'a>,
}

/// A text of the outermost object that has it and no code.
#[derive(Default)]
struct Outer<'a> {
    text: Option<&'a [u8]>,
    depth: usize,
}

impl<'a> Choice<'a> {
    pub(super) fn new(status: u16) -> Self {
        Choice {
            status,
            codes: Codes::default(),
            loose: None,
            is_loose_blank: false,
            request_id: Outer::default(),
            authorization: Outer::default(),
        }
    }

    /// An object has ended, and the document is back at this depth.
    #[inline]
    pub(super) fn back_at(&mut self, depth: usize) {
        self.codes.back_at(depth);
    }

    /// Takes an object that has ended, after those in it.
    #[inline]
    pub(super) fn add(&mut self, object: &Object<'a>, place: Place) {
        let members = &object.members;
        if members.is_empty() {
            return;
        }
        let status = self.status;
        let rank = rank(object.depth, place);
        let code = object.code();
        if code.is_some() {
            let found = || Found::new(object, place, code, status);
            self.codes.add(object, rank, found);
        } else {
            if members.seen() & MESSAGES != 0 {
                let is_blank = !says_something(members);
                let is_best = self
                    .loose
                    .is_none_or(|best| (is_blank, rank) < (self.is_loose_blank, best.rank()));
                if is_best {
                    self.loose = Some(Found::new(object, place, None, status));
                    self.is_loose_blank = is_blank;
                }
            }
            if members.has_context() {
                self.request_id.add(object, Member::RequestId);
                self.authorization.add(object, Member::Authorization);
            }
        }
        if says_something(members) {
            self.codes.said_around(object, status);
        }
    }

    /// The error, when all objects have ended: the outermost one that has a code, else that has a message.
    #[inline]
    pub(super) fn best(&mut self) -> Option<&Found<'a>> {
        self.codes.best().or(self.loose.as_ref())
    }

    /// The request id and the authorization message of an error that does not have them itself.
    pub(super) fn beside(&self) -> (Option<&'a [u8]>, Option<&'a [u8]>) {
        (self.request_id.text, self.authorization.text)
    }
}

impl<'a> Outer<'a> {
    fn add(&mut self, object: &Object<'a>, member: Member) {
        if let text @ Some(_) = object.members.get(member)
            && (self.text.is_none() || object.depth < self.depth)
        {
            (self.text, self.depth) = (text, object.depth);
        }
    }
}
