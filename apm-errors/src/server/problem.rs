//! `application/problem+json`: RFC 9457.

#[cfg(any(feature = "http-types", feature = "actix-web"))]
use crate::error::ApmError;
use crate::{json::push_escaped, table::ErrorEntry};
use std::fmt::Write;

/// The body of an answer with this status, whose phrase is the title.
#[cfg(any(feature = "http-types", feature = "actix-web"))]
pub(super) fn body(error: &dyn ApmError, status: u16, title: Option<&str>) -> String {
    of_entry(&error.entry(), status, title, error.message().as_deref())
}

/// The same of an entry, with its message filled in.
///
/// The members `code`, `description` and `solution` are the documented ones. The code is what tells
/// problems apart: no URI is known that would, so `type` is the one for "look at the status".
/// What an entry does not have is left out.
pub(super) fn of_entry(
    entry: &ErrorEntry,
    status: u16,
    title: Option<&str>,
    detail: Option<&str>,
) -> String {
    let mut json = String::with_capacity(512);
    json.push_str(r#"{"type":"about:blank""#);
    push_member(&mut json, "title", title);
    let _ = write!(json, r#","status":{status}"#);
    push_member(&mut json, "detail", detail);
    push_member(&mut json, "code", Some(entry.code));
    push_member(&mut json, "description", entry.description);
    push_member(&mut json, "solution", entry.solution);
    json.push('}');
    json
}

fn push_member(json: &mut String, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        json.push_str(",\"");
        json.push_str(name);
        json.push_str("\":\"");
        push_escaped(json, text);
        json.push('"');
    }
}
