//! One object of a document.

use super::code::{Code, code, has_code};
use super::members::Members;
use core::iter::successors;

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

/// What matters of one object.
#[derive(Default)]
pub(super) struct Object<'a> {
    /// How many objects it is in, itself included.
    pub depth: usize,
    /// The depth of the innermost object that is still open and has this one in it, or is this one.
    pub open: usize,
    /// The index of the nearest object around it that is kept.
    pub parent: Option<usize>,
    pub link: Link,
    /// How an object hangs in this one that begins now.
    pub next_link: Link,
    pub place: Place,
    pub members: Members<'a>,
}

/// The least is the best; of two that are equal, it is the first in the document.
pub(super) type Rank = (usize, bool);

impl<'a> Object<'a> {
    /// The outermost object comes first; at the same depth, one on the surface.
    pub(super) fn rank(&self) -> Rank {
        (self.depth, self.place != Place::Surface)
    }

    /// How something hangs in what is around this object, without this one between: by `link` it hangs in this one.
    pub(super) fn beyond(&self, link: Link) -> (Option<usize>, Link) {
        let is_listed = link == Link::Details || self.link == Link::Details;
        let link = if is_listed {
            Link::Details
        } else {
            Link::Other
        };
        (self.parent, link)
    }

    pub(super) fn is_open(&self) -> bool {
        self.open == self.depth
    }

    pub(super) fn has_code(&self) -> bool {
        has_code(&self.members)
    }

    pub(super) fn code(&self) -> Option<Code<'a>> {
        code(&self.members)
    }
}

/// The objects around one, the nearest first.
pub(super) fn around<'o, 'a>(
    objects: &'o [Option<Object<'a>>],
    object: &Object<'a>,
) -> impl Iterator<Item = &'o Object<'a>> {
    let at = |index: Option<usize>| objects.get(index?)?.as_ref();
    successors(at(object.parent), move |object| at(object.parent))
}
