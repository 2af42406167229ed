//! Errors in XML, as object storage (OBS, S3) and the query APIs of AWS send them.

use super::find::{Quote, find};
use super::scan::{after_blanks, split};
use crate::client::{reference::character, texts};
use quick_xml::{Reader, events::Event};
use std::{borrow::Cow, str};

/// An `<Error>`, alone or inside of an `<ErrorResponse>`, as the JSON that says the same; `None` for any other body.
///
/// Elements that are cut off are left out, as members are. Of several with one name, the first counts.
pub(super) fn to_json(body: &[u8]) -> Option<Vec<u8>> {
    let body = after_blanks(body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body));
    if !body.starts_with(b"<") || is_html(body) {
        return None;
    }
    let text = text(body);
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    // What is broken must not hide what is whole.
    config.check_end_names = false;
    config.allow_dangling_amp = true;
    let mut document = Document {
        reader,
        most: body.len() + ROOM,
        json: Vec::new(),
        members: Vec::new(),
    };
    let root = document.child()?;
    document.json.push(b'{');
    match root {
        Element::Error => document.error(),
        Element::ErrorResponse => document.response(),
        _ => return None,
    };
    document.json.push(b'}');
    Some(document.json)
}

/// The JSON is that much longer than the body at most: where escapes make more of it, texts are cut.
const ROOM: usize = 1 << 20;

/// The body with a replacement character for what is not UTF-8. What that makes longer than the body and
/// some room is cut.
fn text(body: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = str::from_utf8(body) {
        return Cow::Borrowed(text);
    }
    let most = body.len() + ROOM;
    let mut text = String::with_capacity(most);
    for chunk in body.utf8_chunks() {
        let replaced = if chunk.invalid().is_empty() {
            ""
        } else {
            "\u{fffd}"
        };
        if text.len() + chunk.valid().len() + replaced.len() > most {
            break;
        }
        text.push_str(chunk.valid());
        text.push_str(replaced);
    }
    Cow::Owned(text)
}

/// Most bodies with a tag are pages, which cost nothing.
fn is_html(body: &[u8]) -> bool {
    let begins = |word: &[u8]| {
        let start = body.get(..word.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    begins(b"<html") || begins(b"<!doctype html")
}

enum Element {
    Error,
    ErrorResponse,
    /// An element with a text, and the member that it stands for.
    Text(Member),
    Other,
}

/// Not `code`, which payloads use, too.
type Member = &'static str;

impl Element {
    /// By its name without a prefix.
    fn named(name: &str) -> Self {
        match name {
            "Error" => Self::Error,
            "ErrorResponse" => Self::ErrorResponse,
            "Code" => Self::Text("error_code"),
            "Message" => Self::Text("error_msg"),
            "RequestId" | "RequestID" => Self::Text("request_id"),
            "EncodedAuthorizationMessage" => Self::Text("encoded_authorization_message"),
            _ => Self::Other,
        }
    }
}

/// Each function reads to the end of an element, and gives `None` where the document ends before.
struct Document<'a> {
    reader: Reader<&'a [u8]>,
    /// How long the texts in the JSON may make it, in bytes.
    most: usize,
    json: Vec<u8>,
    /// Those that are there.
    members: Vec<Member>,
}

impl Document<'_> {
    /// The next element inside of the one that is open.
    fn child(&mut self) -> Option<Element> {
        loop {
            match self.reader.read_event().ok()? {
                Event::Start(tag) => return Some(Element::named(tag.local_name().as_ref())),
                Event::End(_) | Event::Eof => return None,
                _ => {}
            }
        }
    }

    fn response(&mut self) -> Option<()> {
        while let Some(child) = self.child() {
            match child {
                Element::Error => self.error(),
                Element::Text(member @ "request_id") => self.member(member),
                _ => self.skip(),
            }?;
        }
        Some(())
    }

    fn error(&mut self) -> Option<()> {
        while let Some(child) = self.child() {
            match child {
                Element::Text(member) => self.member(member),
                _ => self.skip(),
            }?;
        }
        Some(())
    }

    fn member(&mut self, member: Member) -> Option<()> {
        if self.members.contains(&member) {
            return self.skip();
        }
        let before = self.json.len();
        let comma = if self.members.is_empty() { "" } else { "," };
        self.json
            .extend([comma, "\"", member, "\":\""].concat().into_bytes());
        let whole = self.text();
        match whole {
            Some(()) => {
                self.json.push(b'"');
                self.members.push(member);
            }
            None => self.json.truncate(before),
        }
        whole
    }

    /// Its texts, without those of the elements inside of it.
    fn text(&mut self) -> Option<()> {
        // What ends in the middle of a character is longer than what is kept.
        let mut room = texts::LIMIT + 4;
        loop {
            match self.reader.read_event().ok()? {
                Event::Text(text) => self.push(text.as_bytes(), &mut room),
                Event::CData(text) => self.push(text.as_bytes(), &mut room),
                Event::GeneralRef(name) => match character(&name) {
                    Some(character) => {
                        self.push(character.encode_utf8(&mut [0; 4]).as_bytes(), &mut room);
                    }
                    None => self.push(["&", &*name, ";"].concat().as_bytes(), &mut room),
                },
                Event::Start(_) => self.skip()?,
                Event::End(_) => return Some(()),
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    /// The reader remembers the names of all elements that are open, so there are bounds.
    fn skip(&mut self) -> Option<()> {
        const MOST_OPEN: usize = 1 << 12;
        const LONGEST_NAMES: usize = 1 << 16;
        let mut open = 1;
        let mut names = 0;
        while open > 0 {
            match self.reader.read_event().ok()? {
                Event::Start(tag) => {
                    open += 1;
                    names += tag.name().as_ref().len();
                }
                Event::End(tag) => {
                    open -= 1;
                    names = names.saturating_sub(tag.name().as_ref().len());
                }
                Event::Eof => return None,
                _ => {}
            }
            if open > MOST_OPEN || names > LONGEST_NAMES {
                return None;
            }
        }
        Some(())
    }

    fn left(&self) -> usize {
        self.most.saturating_sub(self.json.len())
    }

    /// Appends a text, or as much of it as an error keeps.
    fn push(&mut self, text: &[u8], room: &mut usize) {
        let mut text = text.get(..*room).unwrap_or(text);
        *room -= text.len();
        // What a large text becomes is not copied as it grows. Names and quotes need less than the rest.
        if text.len() > 1 << 16 {
            let escapes = text.iter().filter(|byte| matches!(byte, b'"' | b'\\'));
            let needed = text.len() + escapes.count();
            self.json.reserve_exact(needed.min(self.left()) + (1 << 10));
        }
        loop {
            let (plain, rest) = split(text, find(text, Quote));
            let plain = plain.get(..self.left()).unwrap_or(plain);
            self.json.extend_from_slice(plain);
            let Some((&special, rest)) = rest.split_first() else {
                return;
            };
            if self.left() < 2 {
                return;
            }
            self.json.extend([b'\\', special]);
            text = rest;
        }
    }
}
