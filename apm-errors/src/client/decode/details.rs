//! R5: lists of details, whose codes yield to a message around them.

use super::message::says_something;
use super::object::{Link, Object, around};

/// Whether an object is in a list of details, and an object around that list has a message.
pub(super) fn is_detail<'a>(objects: &[Option<Object<'a>>], object: &Object<'a>) -> bool {
    let mut is_listed = object.link == Link::Details;
    for outer in around(objects, object) {
        if is_listed && says_something(&outer.members) {
            return true;
        }
        is_listed |= outer.link == Link::Details;
    }
    false
}

/// The depth of the object that has the innermost list of details around an object; 0 if it is in none.
pub(super) fn list_depth<'a>(objects: &[Option<Object<'a>>], object: &Object<'a>) -> usize {
    let mut link = object.link;
    for outer in around(objects, object) {
        if link == Link::Details {
            return outer.depth;
        }
        link = outer.link;
    }
    0
}
