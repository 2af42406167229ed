//! `application/problem+json`: RFC 9457.

#[cfg(any(feature = "http-types", feature = "actix-web"))]
use super::{extras::Extras, field_error::FieldError};
#[cfg(any(feature = "axum", feature = "actix-web"))]
use super::{request_id::RequestId, scope};
#[cfg(any(feature = "http-types", feature = "actix-web"))]
use crate::{
    error::{ApmError, message_of},
    json::Escaped,
    table::Spoken,
};
use crate::{json::push_escaped, table::ErrorEntry};
use std::fmt::Write;

/// The body of an answer with this status, whose phrase is the title; in another language than the main one if
/// `spoken` is given.
#[cfg(any(feature = "http-types", feature = "actix-web"))]
pub(super) fn body(
    error: &dyn ApmError,
    spoken: Option<Spoken>,
    extras: Option<&Extras>,
    status: u16,
    title: Option<&str>,
) -> String {
    let (entry, message) = match spoken {
        Some(spoken) => (spoken.entry(), message_of(error, spoken)),
        None => (error.entry(), error.message()),
    };
    let mut json = members(&entry, status, title, message.as_deref());
    #[cfg(any(feature = "axum", feature = "actix-web"))]
    if let Some(id) = scope::current::<RequestId>() {
        push_member(&mut json, "instance", Some(&id.as_uri_reference()));
    }
    push_params(&mut json, error);
    if let Some(Extras { field_errors, .. }) = extras {
        push_field_errors(&mut json, field_errors);
    }
    json.push('}');
    json
}

/// The same for an entry, with its message filled in.
#[cfg(feature = "utoipa")]
pub(super) fn of_entry(
    entry: &ErrorEntry,
    status: u16,
    title: Option<&str>,
    detail: Option<&str>,
) -> String {
    let mut json = members(entry, status, title, detail);
    json.push('}');
    json
}

/// The members of every problem.
///
/// The members `code`, `description` and `solution` are those of the entry. The `type` is the help of the code, as in
/// RFC 9457. Without help, the type is that for "see the status", and the code distinguishes problems.
/// Members that an entry does not have are left out.
fn members(entry: &ErrorEntry, status: u16, title: Option<&str>, detail: Option<&str>) -> String {
    let mut json = String::with_capacity(512);
    json.push_str(r#"{"type":""#);
    push_escaped(&mut json, entry.help().as_deref().unwrap_or("about:blank"));
    json.push('"');
    push_member(&mut json, "title", title);
    let _ = write!(json, r#","status":{status}"#);
    push_member(&mut json, "detail", detail);
    push_member(&mut json, "code", Some(entry.code));
    push_member(&mut json, "description", entry.description);
    push_member(&mut json, "solution", entry.solution);
    json
}

/// The parameters, as an object of texts.
#[cfg(any(feature = "http-types", feature = "actix-web"))]
fn push_params(json: &mut String, error: &dyn ApmError) {
    let before = json.len();
    error.each_param(&mut |name, value| {
        json.push_str(if json.len() == before {
            ",\"params\":{\""
        } else {
            "\",\""
        });
        push_escaped(json, name);
        json.push_str("\":\"");
        // If the `Display` fails, the text ends early.
        let _ = write!(Escaped(json), "{value}");
    });
    if json.len() > before {
        json.push_str("\"}");
    }
}

#[cfg(any(feature = "http-types", feature = "actix-web"))]
fn push_field_errors(json: &mut String, errors: &[FieldError]) {
    for (at, error) in errors.iter().enumerate() {
        json.push_str(if at == 0 { ",\"errors\":[" } else { "," });
        json.push_str("{\"detail\":\"");
        push_escaped(json, error.detail());
        json.push('"');
        push_member(json, "pointer", error.pointer());
        push_member(json, "code", error.code());
        json.push('}');
    }
    if !errors.is_empty() {
        json.push(']');
    }
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
