//! Which objects can still be the error, or help it, while the rest of the document is unknown.

use super::details::{is_detail, list_depth};
use super::members::{MESSAGES, Members};
use super::message::says_something;
use super::names::Member;
use super::object::{Link, Object, Rank, around};

/// How many objects a tree holds.
pub(super) const OBJECTS: usize = 16;

type Objects<'a> = [Option<Object<'a>>];

/// Moves the objects that still matter to the front, and gives their number.
#[inline(never)]
pub(super) fn prune(objects: &mut Objects<'_>) -> usize {
    let stays = staying(objects);
    relink(objects, stays);
    let mut len = 0;
    for index in 0..objects.len() {
        if has(stays, index) {
            objects.swap(len, index);
            len += 1;
        }
    }
    len
}

/// A set of objects by index, one bit each.
type Indices = u32;

fn has(indices: Indices, index: usize) -> bool {
    indices >> index & 1 != 0
}

fn staying(objects: &Objects<'_>) -> Indices {
    let all = || {
        objects
            .iter()
            .enumerate()
            .filter_map(|(index, object)| Some((index, object.as_ref()?)))
    };
    let open = all().filter(|(_, object)| object.is_open());
    let mut stays = open.fold(0, |stays, (index, _)| stays | 1 << index);
    let codes = candidates(objects);
    for (index, object) in all() {
        let is_error =
            |of: Indices| object.link == Link::Error && object.parent.is_some_and(|it| has(of, it));
        if has(codes, index) {
            stays |= 1 << index;
            // A code without a message takes the nearest one around it.
            let giver = around(objects, object).find(|outer| says_something(&outer.members));
            let giver =
                giver.and_then(|giver| all().find(|(_, object)| core::ptr::eq(*object, giver)));
            stays |= giver.map_or(0, |(index, _)| 1 << index);
        } else if is_error(stays | codes) {
            stays |= 1 << index;
        }
    }
    let is_loose = |object: &Object<'_>| !object.has_code();
    for is_wanted in [
        (|members| members.said() & MESSAGES != 0) as fn(&Members<'_>) -> bool,
        |members| members.seen() & MESSAGES != 0,
        |members| members.get(Member::RequestId).is_some(),
        |members| members.get(Member::Authorization).is_some(),
    ] {
        let wanted = all().filter(|(_, object)| is_loose(object) && is_wanted(&object.members));
        let best = wanted.min_by_key(|(_, object)| object.rank());
        stays |= best.map_or(0, |(index, _)| 1 << index);
    }
    stays
}

/// The objects whose code may yet be the error's: no better one is as safe from a message around its list.
fn candidates(objects: &Objects<'_>) -> Indices {
    /// The depth down to which a message would make the object a detail, and its rank.
    type Candidate = (usize, Rank);
    let mut found: [Option<Candidate>; OBJECTS] = [None; OBJECTS];
    for (object, slot) in objects.iter().zip(&mut found) {
        let coded = object.as_ref().filter(|object| object.has_code());
        let coded = coded.filter(|object| !is_detail(objects, object));
        *slot = coded.map(|object| (list_depth(objects, object).min(object.open), object.rank()));
    }
    let mut candidates = 0;
    for (index, candidate) in found.iter().enumerate() {
        let Some((danger, rank)) = *candidate else {
            continue;
        };
        let mut others = found
            .iter()
            .enumerate()
            .filter_map(|(other, it)| Some((other, (*it)?)));
        let is_beaten =
            others.any(|(other, (less, better))| less <= danger && (better, other) < (rank, index));
        if !is_beaten {
            candidates |= 1 << index;
        }
    }
    candidates
}

/// Lets the objects that stay hang in those that stay.
fn relink(objects: &mut Objects<'_>, stays: Indices) {
    let place = |index: usize| (stays & ((1 << index) - 1)).count_ones() as usize;
    for index in 0..objects.len() {
        let Some(object) = objects.get(index).and_then(Option::as_ref) else {
            continue;
        };
        let (mut parent, mut link) = (object.parent, object.link);
        while let Some(gone) = parent.filter(|&parent| !has(stays, parent)) {
            let gone = objects.get(gone).and_then(Option::as_ref);
            (parent, link) = gone.map_or((None, link), |gone| gone.beyond(link));
        }
        if !has(stays, index) {
            continue;
        }
        if let Some(object) = objects.get_mut(index).and_then(Option::as_mut) {
            (object.parent, object.link) = (parent.map(place), link);
        }
    }
}
