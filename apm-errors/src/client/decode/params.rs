//! The parameters of a problem.

use super::scan::{Event, Scanner};
use super::text::push_unescaped;

/// The texts and numbers of an object, up to so many, each up to so many bytes.
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
                    params.push((text(name.raw, limit), text(value.raw, limit)));
                }
            }
        }
    }
    params
}

fn text(raw: &[u8], limit: usize) -> String {
    let mut text = String::new();
    push_unescaped(&mut text, raw, limit);
    text
}
