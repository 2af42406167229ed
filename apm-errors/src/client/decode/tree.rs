//! The way through a document: which objects are open, and what they have said so far.
//!
//! An object is kept while it is open, from the first member on that the rules know. When it ends, it goes into the
//! choice. So many objects are kept and no more, so no document takes more memory, however large or deep it is.

use super::choose::Choice;
use super::members::Members;
use super::names::{Member, named, named_escaped};
use super::object::{Link, Object};
use super::outermost::Outermost;
use super::scan::{Event, Scanner, Text};
use super::text::is_blank;

/// How many objects around each other are kept, the outer ones first.
const OBJECTS: usize = 16;

pub(super) struct Tree<'a> {
    open: [Option<Object<'a>>; OBJECTS],
    len: usize,
    pub choice: Choice<'a>,
    pub outermost: Outermost,
    /// Whether any of the texts had an escape.
    pub escaped: bool,
    /// The parameters of a problem: what begins with their object.
    pub params: Option<&'a [u8]>,
    depth: usize,
    /// The depth of the innermost object that is kept, else 0.
    top_depth: usize,
    /// The same while the current member of that object is a link, else 0.
    link_depth: usize,
    /// The last name with escapes, and what it is.
    last_escaped: (&'a [u8], Option<Member>),
}

impl<'a> Tree<'a> {
    pub(super) fn new(status: u16) -> Self {
        Tree {
            open: Default::default(),
            len: 0,
            choice: Choice::new(status),
            outermost: Outermost::default(),
            escaped: false,
            params: None,
            depth: 0,
            top_depth: 0,
            link_depth: 0,
            last_escaped: (&[], None),
        }
    }

    /// Reads a document. One that is cut off leaves objects open, which end with the members that were complete.
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
        while self.len > 0 {
            self.end();
        }
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
        self.open.get_mut(self.len.checked_sub(1)?)?.as_mut()
    }

    #[inline(never)]
    fn keep(&mut self) -> bool {
        let Some((around, [slot, ..])) = self.open.split_at_mut_checked(self.len) else {
            return false;
        };
        // A slot that was used before still has room for the texts.
        let object = slot.get_or_insert_default();
        object.begin(self.depth, around.last().and_then(Option::as_ref));
        self.len += 1;
        (self.top_depth, self.link_depth) = (self.depth, 0);
        true
    }

    #[inline]
    fn close(&mut self) {
        if self.top_depth == self.depth {
            self.end();
        }
        self.depth = self.depth.saturating_sub(1);
        self.choice.back_at(self.depth);
    }

    /// Ends the innermost object that is kept.
    #[inline(never)]
    fn end(&mut self) {
        self.len = self.len.saturating_sub(1);
        let Some((around, [Some(object), ..])) = self.open.split_at_mut_checked(self.len) else {
            return;
        };
        self.choice.add(object, self.outermost.place(object.depth));
        let around = around.last_mut().and_then(Option::as_mut);
        (self.top_depth, self.link_depth) = (0, 0);
        if let Some(around) = around {
            around.take_message(object, self.choice.status);
            self.top_depth = around.depth;
            if around.next_link != Link::Other {
                self.link_depth = around.depth;
            }
        }
    }
}
