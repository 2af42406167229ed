//! The parameters of a problem.

use super::scan::{Event, Scanner};
use super::text::push_unescaped;

/// The texts and numbers of the object `params` in the outermost object, up to so many, each up to so many bytes.
///
/// They are read when somebody asks for them, so an answer without pays nothing.
pub(in crate::client) fn params(body: &[u8], most: usize, limit: usize) -> Vec<(String, String)> {
    let mut params = Vec::new();
    let mut scanner = Scanner::new(body);
    let mut depth = 0_usize;
    let mut is_inside = false;
    while let Some(event) = scanner.next() {
        match event {
            Event::Open => depth += 1,
            Event::Close => {
                depth = depth.saturating_sub(1);
                is_inside &= depth >= 2;
            }
            Event::Member { name, value } if depth == 1 => {
                let is_object = value.is_none() && scanner.rest().starts_with(b"{");
                if is_object && text(name.raw, limit) == "params" {
                    is_inside = true;
                    params.clear();
                }
            }
            Event::Member { name, value } => {
                if let Some(value) = value
                    && is_inside
                    && depth == 2
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
