//! What is left of an object that has ended.

use super::code::Code;
use super::members::{Set, only, set};
use super::message::message;
use super::names::Member;
use super::object::Object;

/// Where in the document an object is.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Place {
    /// It is the outermost object, or the one that `error` or `errors` of that one has inside.
    Surface,
    /// Deeper in `error` or `errors`.
    InError,
    #[default]
    Elsewhere,
}

/// The least is the best; of two that are equal, it is the first in the document.
///
/// The outermost object comes first; at the same depth, one on the surface.
pub(super) type Rank = (usize, bool);

/// Messages by words that say an error.
const ERRORS: Set = set(Member::ErrorMessage, Member::ErrMessage) | only(Member::Error);

/// An object that may be the error.
#[derive(Clone, Copy, Default)]
pub(super) struct Found<'a> {
    pub depth: usize,
    pub place: Place,
    pub code: Option<Code<'a>>,
    pub message: Option<&'a [u8]>,
    pub request_id: Option<&'a [u8]>,
    pub authorization: Option<&'a [u8]>,
    /// Whether it has a message by a word that says an error.
    pub says_error: bool,
}

impl<'a> Found<'a> {
    #[inline]
    pub(super) fn new(
        object: &Object<'a>,
        place: Place,
        code: Option<Code<'a>>,
        status: u16,
    ) -> Self {
        let members = &object.members;
        Found {
            depth: object.depth,
            place,
            code,
            message: message(members, code, status),
            request_id: members.get(Member::RequestId),
            authorization: members.get(Member::Authorization),
            says_error: members.said() & ERRORS != 0,
        }
    }

    pub(super) fn rank(&self) -> Rank {
        rank(self.depth, self.place)
    }
}

pub(super) fn rank(depth: usize, place: Place) -> Rank {
    (depth, place != Place::Surface)
}
