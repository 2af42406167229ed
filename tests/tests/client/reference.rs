//! The rules of `ApiError` once more, slow and obvious, over a document that `serde_json` has read.
//!
//! Each rule is a function. Nothing here is shared with the crate. The fuzz target includes this file.

use serde_json::{Map, Value};

pub(crate) type Object = Map<String, Value>;

/// The result of the rules for a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    pub code: Option<String>,
    pub message: Option<String>,
    pub request_id: Option<String>,
    pub authorization: Option<String>,
}

/// Codes and their messages, each in the order of preference.
pub(crate) const FAMILIES: [(&str, &[&str]); 4] = [
    ("errorCode", &["errorMessage", "errorMsg"]),
    (
        "error_code",
        &["error_msg", "error_message", "error_description"],
    ),
    // R3 has the last one.
    ("errCode", &["errMsg", "errMessage", "externalMessage"]),
    ("code", &["message", "msg", "detail", "details", "error"]),
];

/// Messages that are none if they are blank.
const VAGUE: [&str; 3] = ["detail", "details", "error"];

/// R5: lists of details.
const DETAILS: [&str; 4] = ["errors", "details", "subErrors", "violations"];

/// An object, and the way to it from the outermost one: each object around it with the member that leads on.
#[derive(Clone)]
pub(crate) struct Found<'a> {
    pub object: &'a Object,
    /// The outermost first. The flag is true if the member is an array.
    pub way: Vec<(&'a Object, &'a str, bool)>,
}

fn collect<'a>(value: &'a Value, way: &[(&'a Object, &'a str, bool)], found: &mut Vec<Found<'a>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, way, found)),
        Value::Object(object) => {
            found.push(Found {
                object,
                way: way.to_vec(),
            });
            for (name, value) in object {
                let step = (object, name.as_str(), value.is_array());
                collect(value, &[way, &[step]].concat(), found);
            }
        }
        _ => {}
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// R7.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// R11: `Code`, `Message` and `Error` are read as their lower-case names, and there are four names for a request id.
pub(crate) fn plain(name: &str) -> &str {
    match name {
        "Code" => "code",
        "Message" => "message",
        "Error" => "error",
        "requestId" | "requestID" | "RequestId" => "request_id",
        name => name,
    }
}

/// The last text of this name that counts.
pub(crate) fn member(object: &Object, name: &str) -> Option<String> {
    let is_strict =
        FAMILIES.iter().any(|(_, names)| names.contains(&name)) && !VAGUE.contains(&name);
    let mut texts = object
        .iter()
        .filter(|(it, _)| plain(it) == name)
        .filter_map(|(_, value)| text(value));
    texts.rfind(|text| is_strict || !is_blank(text))
}

/// The code of an object, with the name of its family.
pub(crate) fn code(object: &Object) -> Option<(String, &'static str)> {
    let named = FAMILIES
        .iter()
        .find_map(|(name, _)| Some((member(object, name)?, *name)));
    named
        .or_else(|| aws_type(object))
        .or_else(|| oauth_error(object))
}

/// R11.
fn aws_type(object: &Object) -> Option<(String, &'static str)> {
    let full = member(object, "__type")?;
    let name = full.split_once('#').map_or(full.as_str(), |(_, name)| name);
    (!is_blank(name)).then(|| (name.to_owned(), "__type"))
}

/// R10.
fn oauth_error(object: &Object) -> Option<(String, &'static str)> {
    member(object, "error_description")?;
    Some((member(object, "error")?, "error"))
}

fn family(code: &str) -> &'static [&'static str] {
    match code {
        "__type" => FAMILIES[3].1,
        "error" => &["error_description"],
        name => FAMILIES.iter().find(|(code, _)| *code == name).unwrap().1,
    }
}

/// R2: a number that may be the status does not compete.
fn is_status(name: &str, text: &str, status: u16) -> bool {
    let is_number = text
        .chars()
        .all(|it| it.is_ascii_digit() || "+-.eE".contains(it));
    let number: Option<f64> = text.parse().ok();
    name == "code"
        && is_number
        && number.is_some_and(|it| {
            (it - f64::from(status)).abs() < f64::EPSILON || (100.0..600.0).contains(&it)
        })
}

/// The messages that belong to another code of the object.
fn owned(object: &Object, status: u16) -> Vec<&'static str> {
    let Some((own, spelling)) = code(object) else {
        return Vec::new();
    };
    if spelling == "error" {
        return vec!["error"];
    }
    let rivals = FAMILIES.iter().filter(|(name, _)| {
        member(object, name).is_some_and(|rival| rival != own && !is_status(name, &rival, status))
    });
    rivals
        .flat_map(|(_, names)| names.iter().copied())
        .collect()
}

/// The message of an object, by its own members.
fn message(object: &Object, status: u16) -> Option<String> {
    let owned = owned(object, status);
    let own = code(object).map_or(&[][..], |(_, spelling)| family(spelling));
    let free = FAMILIES
        .iter()
        .flat_map(|(_, names)| names.iter())
        .filter(|name| !owned.contains(name));
    let names: Vec<&str> = own.iter().chain(free).copied().collect();
    let texts = || names.iter().filter_map(|name| member(object, name));
    // R6.
    texts()
        .find(|text| !is_blank(text))
        .or_else(|| texts().next())
}

fn says_something(object: &Object) -> bool {
    let mut names = FAMILIES.iter().flat_map(|(_, names)| names.iter());
    names.any(|name| member(object, name).is_some_and(|text| !is_blank(&text)))
}

/// R4: the nearest object around, else the one that `error` has inside.
fn borrowed(found: &Found<'_>, status: u16) -> Option<String> {
    let around = found
        .way
        .iter()
        .rev()
        .map(|(object, ..)| *object)
        .find(|object| says_something(object));
    let inside = found
        .object
        .iter()
        .filter(|(name, _)| plain(name) == "error");
    let inside = inside
        .filter_map(|(_, value)| value.as_object())
        .find(|it| says_something(it));
    message(around.or(inside)?, status)
}

/// R5.
fn is_detail(found: &Found<'_>) -> bool {
    let lists = found
        .way
        .iter()
        .enumerate()
        .filter(|(_, (_, name, is_array))| *is_array && DETAILS.contains(name));
    let innermost = lists.map(|(index, _)| index).next_back();
    innermost.is_some_and(|list| {
        found
            .way
            .iter()
            .take(list + 1)
            .any(|(object, ..)| says_something(object))
    })
}

/// Where the error of the outermost object is: in `error` or `errors`, or in these in `Response`.
pub(crate) fn error_depth(found: &Found<'_>) -> Option<usize> {
    let names: Vec<&str> = found.way.iter().map(|(_, name, _)| plain(name)).collect();
    match names[..] {
        ["error" | "errors", ..] => Some(1),
        ["Response", "error" | "errors", ..] => Some(2),
        _ => None,
    }
}

fn is_on_surface(found: &Found<'_>) -> bool {
    found.way.is_empty() || error_depth(found) == Some(found.way.len())
}

fn outermost<'f, 'a>(
    found: &'f [Found<'a>],
    is: impl Fn(&Found<'a>) -> bool,
) -> Option<&'f Found<'a>> {
    let wanted = found.iter().filter(|found| is(found));
    wanted.min_by_key(|found| (found.way.len(), !is_on_surface(found)))
}

pub(crate) fn choose<'f, 'a>(found: &'f [Found<'a>], status: u16) -> Option<&'f Found<'a>> {
    outermost(found, |it| code(it.object).is_some() && !is_detail(it))
        .or_else(|| {
            outermost(found, |it| {
                code(it.object).is_none() && says_something(it.object)
            })
        })
        .or_else(|| {
            outermost(found, |it| {
                code(it.object).is_none() && message(it.object, status).is_some()
            })
        })
}

pub(crate) fn all(document: &Value) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    collect(document, &[], &mut found);
    found
}

/// The error of a document, with this status.
pub(crate) fn said(status: u16, document: &Value) -> Said {
    let found = all(document);
    let error = choose(&found, status);
    let context = |name: &str| {
        let own = error.and_then(|error| member(error.object, name));
        let mut loose: Vec<_> = found
            .iter()
            .filter(|it| code(it.object).is_none())
            .collect();
        loose.sort_by_key(|it| it.way.len());
        own.or_else(|| loose.into_iter().find_map(|it| member(it.object, name)))
    };
    Said {
        code: error.and_then(|error| Some(code(error.object)?.0)),
        message: error
            .and_then(|error| message(error.object, status).or_else(|| borrowed(error, status))),
        request_id: context("request_id"),
        authorization: context("encoded_authorization_message"),
    }
}
