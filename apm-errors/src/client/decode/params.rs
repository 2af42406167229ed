//! The parameters of a problem.

use super::scan::{Event, Scanner};
use super::text::push_unescaped;
use alloc::{string::String, vec::Vec};

/// The texts and numbers of an object, up to so many. A name or a text that is longer than so many bytes is left out: a part
/// of it would be another one.
pub(in crate::client) fn params(object: &[u8], most: usize, limit: usize) -> Vec<(String, String)> {
    let mut params = Vec::new();
    let mut scanner = Scanner::new(object);
    let mut depth = 0_usize;
    while let Some(event) = scanner.next() {
        match event {
            Event::Open => depth += 1,
            Event::Close if depth <= 1 => break,
            Event::Close => depth -= 1,
            Event::Member { name, value } => {
                if let Some(value) = value
                    && depth == 1
                    && params.len() < most
                {
                    let param = text(name.raw, limit).zip(text(value.raw, limit));
                    params.extend(param);
                }
            }
        }
    }
    params
}

fn text(raw: &[u8], limit: usize) -> Option<String> {
    // One character more shows that there are more.
    const CHARACTER: usize = 4;
    let mut text = String::new();
    push_unescaped(&mut text, raw, limit + CHARACTER);
    (text.len() <= limit).then_some(text)
}
