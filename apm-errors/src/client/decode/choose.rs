//! Which object is the error, and what it takes from the objects around it.

use super::details::is_detail;
use super::members::MESSAGES;
use super::message::{message, says_something};
use super::names::Member;
use super::object::{Link, Object, around};

type Objects<'a> = [Option<Object<'a>>];

/// The outermost object that has a code, else the outermost one that has a message.
pub(super) fn choose<'o, 'a>(objects: &'o Objects<'a>) -> Option<(usize, &'o Object<'a>)> {
    // The usual body. What follows would give the same.
    if let [Some(object)] = objects {
        let is_error = object.has_code() || object.members.seen() & MESSAGES != 0;
        return is_error.then_some((0, object));
    }
    let all = || {
        objects
            .iter()
            .enumerate()
            .filter_map(|(index, object)| Some((index, object.as_ref()?)))
    };
    // The first one of those that are equal.
    let coded = all().filter(|(_, object)| object.has_code() && !is_detail(objects, object));
    let best = coded.min_by_key(|(_, object)| object.rank());
    let loose = || all().filter(|(_, object)| !object.has_code());
    let said = || loose().filter(|(_, object)| says_something(&object.members));
    let blank = || loose().filter(|(_, object)| object.members.seen() & MESSAGES != 0);
    best.or_else(|| said().min_by_key(|(_, object)| object.rank()))
        .or_else(|| blank().min_by_key(|(_, object)| object.rank()))
}

/// R4: the message of the nearest object around the error, else of the object that its member `error` has inside.
pub(super) fn borrowed_message<'a>(
    objects: &Objects<'a>,
    index: usize,
    object: &Object<'a>,
    status: u16,
) -> Option<&'a [u8]> {
    let outer = around(objects, object).find(|outer| says_something(&outer.members));
    let is_inside = |it: &&Object<'_>| {
        it.link == Link::Error && it.parent == Some(index) && says_something(&it.members)
    };
    let inner = || objects.iter().flatten().find(is_inside);
    let giver = outer.or_else(inner)?;
    message(&giver.members, giver.code(), status)
}

/// What comes with an error, of the error itself, else of the outermost object without a code.
pub(super) fn context<'a>(
    objects: &Objects<'a>,
    object: Option<&Object<'a>>,
    member: Member,
) -> Option<&'a [u8]> {
    let own = object.and_then(|object| object.members.get(member));
    let others = || {
        let loose = objects.iter().flatten().filter(|object| !object.has_code());
        let found = loose.filter_map(|object| Some((object.depth, object.members.get(member)?)));
        found.min_by_key(|(depth, _)| *depth).map(|(_, text)| text)
    };
    if objects.len() == 1 && object.is_some() {
        return own;
    }
    own.or_else(others)
}
