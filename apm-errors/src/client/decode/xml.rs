//! Errors of the object storage service (OBS), which answers in XML.

use super::scan::after_blanks;
use crate::json::push_escaped;

/// An `<Error>` in XML, as the JSON that says the same; `None` for any other body.
///
/// Elements that are cut off are left out, as members are.
pub(super) fn to_json(body: &[u8]) -> Option<String> {
    let body = after_blanks(body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body));
    if !body.starts_with(b"<?xml") && !body.starts_with(b"<Error>") {
        return None;
    }
    let text = String::from_utf8_lossy(body);
    let root = match text.strip_prefix("<?xml") {
        Some(declaration) => declaration.split_once("?>")?.1.trim_start(),
        None => &text,
    };
    let mut tags = root.strip_prefix("<Error>")?.split('<').peekable();
    let mut json = String::new();
    while let Some(tag) = tags.next() {
        let member = tag
            .split_once('>')
            .and_then(|(name, text)| Some((member(name)?, text)));
        let is_closed = tags.peek().is_some_and(|next| next.starts_with('/'));
        if let (Some((member, text)), true) = (member, is_closed) {
            json.push_str(if json.is_empty() { "{\"" } else { ",\"" });
            json.push_str(member);
            json.push_str("\":\"");
            push_escaped(&mut json, &unescaped(text));
            json.push('"');
        }
    }
    json.push('}');
    Some(json)
}

fn member(element: &str) -> Option<&'static str> {
    Some(match element {
        "Code" => "code",
        "Message" => "message",
        "RequestId" => "request_id",
        "EncodedAuthorizationMessage" => "encoded_authorization_message",
        _ => return None,
    })
}

/// The text that the inside of an element stands for; what is no reference stays as it stands.
fn unescaped(mut text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    while let Some((before, after)) = text.split_once('&') {
        unescaped.push_str(before);
        let reference = reference(after);
        let (character, rest) = reference.unwrap_or(('&', after));
        unescaped.push(character);
        text = rest;
    }
    unescaped.push_str(text);
    unescaped
}

/// The character that a reference stands for, and what follows it. `after` begins behind the `&`.
fn reference(after: &str) -> Option<(char, &str)> {
    /// As long as `#x10FFFF;`, so that many `&` without an end cost no more than their number.
    const LONGEST: usize = 9;
    let end = after.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, rest) = after.split_at_checked(end)?;
    let character = match (name, name.strip_prefix("#x"), name.strip_prefix('#')) {
        ("lt", ..) => '<',
        ("gt", ..) => '>',
        ("amp", ..) => '&',
        ("quot", ..) => '"',
        ("apos", ..) => '\'',
        (_, Some(digits), _) => char::from_u32(u32::from_str_radix(digits, 16).ok()?)?,
        (_, _, Some(digits)) => char::from_u32(digits.parse().ok()?)?,
        _ => return None,
    };
    Some((character, rest.strip_prefix(';')?))
}
