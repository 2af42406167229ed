//! What matters of a document, as a small tree.
//!
//! An object is kept if it has a member that the rules know. The tree holds so many and no more; when it is full, those
//! go that can no longer be the error or help it. So no document takes more memory, however large or deep it is.

use super::members::Members;
use super::message::says_something;
use super::names::{Member, named, named_escaped};
use super::object::{Link, Object, Place};
use super::outermost::Outermost;
use super::prune::{OBJECTS, prune};
use super::scan::{Event, Scanner, Text};
use super::text::is_blank;
use core::mem::swap;

pub(super) struct Tree<'a> {
    slots: [Option<Object<'a>>; OBJECTS],
    len: usize,
    pub outermost: Outermost,
    /// Whether any of the texts had an escape.
    pub escaped: bool,
    /// The parameters of a problem: what begins with their object.
    pub params: Option<&'a [u8]>,
    depth: usize,
    /// The innermost object that is open and kept, and its depth.
    top: Option<usize>,
    top_depth: usize,
    /// The depth of the top object while its current member is a link, else 0.
    link_depth: usize,
    /// What `open` of the last object is; that of no other is greater.
    last_open: usize,
    /// Nothing more can be kept before an object ends.
    is_full: bool,
    /// The last name with escapes, and what it is.
    last_escaped: (&'a [u8], Option<Member>),
}

impl<'a> Tree<'a> {
    pub(super) fn new() -> Self {
        Tree {
            slots: Default::default(),
            len: 0,
            outermost: Outermost::default(),
            escaped: false,
            params: None,
            depth: 0,
            top: None,
            top_depth: 0,
            link_depth: 0,
            last_open: 0,
            is_full: false,
            last_escaped: (&[], None),
        }
    }

    /// Reads a document. One that is cut off leaves objects open, with the members that were complete.
    #[inline]
    pub(super) fn read(&mut self, body: &'a [u8]) {
        let mut scanner = Scanner::new(body);
        self.outermost.is_list = scanner.is_list();
        while let Some(event) = scanner.next() {
            match event {
                Event::Open => self.depth += 1,
                Event::Close => self.close(),
                Event::Member { name, value } => self.member(name, value, scanner.rest()),
            }
        }
    }

    /// The objects that are kept; of the same depth, in document order.
    pub(super) fn objects(&self) -> &[Option<Object<'a>>] {
        self.slots.get(..self.len).unwrap_or_default()
    }

    fn get(&self, index: usize) -> Option<&Object<'a>> {
        self.objects().get(index)?.as_ref()
    }

    #[inline]
    fn member(&mut self, name: Text<'a>, value: Option<Text<'a>>, rest: &'a [u8]) {
        let member = if name.escaped {
            self.escaped_name(name.raw)
        } else {
            named(name.raw)
        };
        if self.depth <= 2 {
            self.outermost.member(self.depth, member, value, rest);
        }
        if self.link_depth == self.depth {
            self.link(Link::Other);
        }
        match (member, value) {
            (Some(member), Some(value)) if member.has_text() => self.text(member, value),
            (Some(Member::Error), None) if rest.starts_with(b"{") => self.link(Link::Error),
            (Some(Member::Params), None) if self.depth == 1 && rest.starts_with(b"{") => {
                self.params = Some(rest);
            }
            (Some(member), None) if member.is_details() && rest.starts_with(b"[") => {
                self.link(Link::Details);
            }
            _ => {}
        }
    }

    /// Objects of a list have the same names, and so have the same escapes.
    #[inline(never)]
    fn escaped_name(&mut self, raw: &'a [u8]) -> Option<Member> {
        if self.last_escaped.0 != raw {
            self.last_escaped = (raw, named_escaped(raw));
        }
        self.last_escaped.1
    }

    #[inline]
    fn text(&mut self, member: Member, value: Text<'a>) {
        let is_blank = is_blank(value.raw);
        if is_blank && !Members::may_be_blank(member) {
            return;
        }
        if let Some(object) = self.current() {
            object.members.put(member, value.raw, is_blank);
            self.escaped |= value.escaped;
        }
    }

    #[inline(never)]
    fn link(&mut self, link: Link) {
        if let Some(object) = self.current() {
            object.next_link = link;
            self.link_depth = if link == Link::Other { 0 } else { self.depth };
        }
    }

    /// The object that is open, which is kept from now on.
    #[inline]
    fn current(&mut self) -> Option<&mut Object<'a>> {
        if self.top_depth != self.depth && !self.keep() {
            return None;
        }
        self.slots.get_mut(self.top?)?.as_mut()
    }

    #[inline(never)]
    fn keep(&mut self) -> bool {
        if self.len == OBJECTS {
            if self.is_full {
                return false;
            }
            self.prune();
            self.is_full = self.len == OBJECTS;
            if self.is_full {
                return false;
            }
        }
        let (index, depth, parent) = (self.len, self.depth, self.top);
        // What was kept of this object until now hung in one further out.
        let kept = self.slots.iter_mut().take(index).rev().flatten();
        for inner in kept.take_while(|inner| inner.open == depth) {
            if inner.parent == parent {
                inner.parent = Some(index);
                inner.link = Link::Other;
            }
        }
        let around = parent.and_then(|parent| self.get(parent));
        let link = around.map_or(Link::Other, |around| match around.next_link {
            Link::Error if depth != around.depth + 1 => Link::Other,
            link => link,
        });
        let place = match self.outermost.error_depth(depth) {
            None if depth == 1 => Place::Surface,
            None => Place::Elsewhere,
            Some(error) if depth == error + 1 => Place::Surface,
            Some(_) => Place::InError,
        };
        let slot = self.slots.get_mut(index);
        // A slot that was used before still has room for the texts.
        let object = slot.map(Option::get_or_insert_default);
        if let Some(object) = object {
            (object.depth, object.open, object.parent) = (depth, depth, parent);
            (object.link, object.next_link, object.place) = (link, Link::Other, place);
            object.members.clear();
        }
        self.len += 1;
        (self.top, self.top_depth, self.last_open) = (Some(index), depth, depth);
        true
    }

    #[inline]
    fn close(&mut self) {
        if self.last_open >= self.depth {
            self.settle();
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// Ends an object that is kept, or that has some in it that are.
    #[inline(never)]
    fn settle(&mut self) {
        let around = self.depth.saturating_sub(1);
        let mut ended = 0;
        let kept = self.slots.iter_mut().take(self.len).rev().flatten();
        for object in kept.take_while(|object| object.open > around) {
            object.open = around;
            ended += 1;
        }
        self.last_open = around;
        if self.top_depth != self.depth {
            return;
        }
        if ended == 2 && self.collapse() {
            ended = 1;
        }
        self.top = self.top.and_then(|top| self.get(top)?.parent);
        let top = self.top.and_then(|top| self.get(top));
        let depths = top.map(|top| (top.depth, top.next_link != Link::Other));
        let (depth, links) = depths.unwrap_or_default();
        self.top_depth = depth;
        self.link_depth = if links { depth } else { 0 };
        self.is_full = false;
        if ended == 1 && self.last_is_beaten() {
            self.len -= 1;
            let last = self.len.checked_sub(1).and_then(|last| self.get(last));
            self.last_open = last.map_or(0, |last| last.open);
        }
    }

    /// Lets go of an object that has no text, and one object inside: that one hangs in what is around it.
    fn collapse(&mut self) -> bool {
        let Some([.., Some(outer), Some(inner)]) = self.slots.get_mut(..self.len) else {
            return false;
        };
        if !outer.members.is_empty() {
            return false;
        }
        (inner.parent, inner.link) = outer.beyond(inner.link);
        swap(outer, inner);
        self.len -= 1;
        true
    }

    /// Of a million objects in an array, the second one is beaten by the first.
    fn last_is_beaten(&self) -> bool {
        let Some(last) = self.len.checked_sub(1).and_then(|last| self.get(last)) else {
            return false;
        };
        if last.members.is_empty() {
            return true;
        }
        let Some(before) = self.len.checked_sub(2).and_then(|before| self.get(before)) else {
            return false;
        };
        let is_beside = last.link != Link::Error
            && before.open == last.open
            && before.parent == last.parent
            && before.link == last.link
            && before.rank() <= last.rank();
        is_beside
            && (before.has_code() && (last.has_code() || !last.members.has_context()) || {
                let is_message = !last.has_code() && !last.members.has_context();
                is_message && says_something(&before.members)
            })
    }

    /// Lets objects go that can no longer matter.
    fn prune(&mut self) {
        self.len = prune(&mut self.slots);
        let is_open = |object: &Option<Object<'_>>| object.as_ref().is_some_and(Object::is_open);
        self.top = self.objects().iter().rposition(is_open);
        self.last_open = self
            .objects()
            .last()
            .and_then(Option::as_ref)
            .map_or(0, |last| last.open);
    }
}
