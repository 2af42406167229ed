//! One object of a document, while it is open.

use super::code::{Code, code};
use super::members::Members;
use super::message::{message, says_something};

/// How an object hangs in the nearest object around it that is kept.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Link {
    /// It is the value of the member `error`.
    Error,
    /// It is in a list of details, however deep.
    Details,
    #[default]
    Other,
}

/// What matters of one object.
#[derive(Default)]
pub(super) struct Object<'a> {
    /// How many objects it is in, itself included.
    pub depth: usize,
    /// The depth of the object that has the innermost list of details around this one; 0 if it is in none.
    pub list_depth: usize,
    /// How it hangs in the object before.
    pub link: Link,
    /// How an object hangs in this one that begins now.
    pub next_link: Link,
    pub members: Members<'a>,
    /// Whether an object in its member `error` says something, and the message of the first one that does.
    pub is_inner_said: bool,
    pub inner_message: Option<&'a [u8]>,
}

impl<'a> Object<'a> {
    /// Makes this the object that begins now in the object `around`.
    #[inline]
    pub(super) fn begin(&mut self, depth: usize, around: Option<&Object<'a>>) {
        (self.list_depth, self.link) = match around {
            None => (0, Link::Other),
            Some(around) => match around.next_link {
                Link::Details => (around.depth, Link::Details),
                Link::Error if depth == around.depth + 1 => (around.list_depth, Link::Error),
                _ => (around.list_depth, Link::Other),
            },
        };
        (self.depth, self.next_link) = (depth, Link::Other);
        self.members.clear();
        (self.is_inner_said, self.inner_message) = (false, None);
    }

    /// R4: takes the message of an object in the member `error` that has ended.
    #[inline]
    pub(super) fn take_message(&mut self, inner: &Object<'a>, status: u16) {
        if inner.link == Link::Error && !self.is_inner_said && says_something(&inner.members) {
            self.is_inner_said = true;
            self.inner_message = message(&inner.members, inner.code(), status);
        }
    }

    pub(super) fn code(&self) -> Option<Code<'a>> {
        code(&self.members)
    }
}
