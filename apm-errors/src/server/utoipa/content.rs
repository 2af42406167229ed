//! The answer of one status: its body and its problem, each with a schema and an example per entry.

use super::markdown::plain;
use crate::{
    server::problem,
    table::{Deprecation, ErrorEntry},
};
use ::http::StatusCode;
use ::utoipa::openapi::{
    Content, ContentBuilder, Deprecated, Header, ObjectBuilder, Response, ResponseBuilder, Schema,
    example::{Example, ExampleBuilder},
    extensions::Extensions,
    schema::{AnyOfBuilder, SchemaType, Type},
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The extension of a string schema that lists the known values. There may be more later, so an `enum` would be wrong.
pub(super) const KNOWN: &str = "x-extensible-enum";

/// The answer of one status, with problems if the service sends them.
pub(super) fn response(entries: &[ErrorEntry], problems: bool) -> Response {
    let items: Vec<String> = entries
        .iter()
        .map(|entry| {
            let text = entry.description.or(entry.message).unwrap_or("-");
            let mut item = format!("* {}: {}", plain(entry.code, ""), plain(text, "  "));
            if let Some(deprecation) = entry.deprecated() {
                item = item + "\\\n  " + &plain(&deprecated(deprecation), "  ");
            }
            if let Some(advice) = advice(entry) {
                item = item + "\\\n  " + &advice;
            }
            if let Some(help) = entry.help() {
                item = item + "\\\n  <" + &help + ">";
            }
            item
        })
        .collect();
    let response = ResponseBuilder::new()
        .description(items.join("\n"))
        .content("application/json", content(entries, schema, body));
    let response = if entries.iter().any(|entry| entry.retry_after().is_some()) {
        response.header("Retry-After", retry_after())
    } else {
        response
    };
    if !problems {
        return response.build();
    }
    let content = content(entries, problem_schema, problem);
    response
        .content("application/problem+json", content)
        .build()
}

/// The text for a deprecated code in a list.
fn deprecated(deprecation: Deprecation) -> String {
    let mut text = "Deprecated".to_owned();
    if let Some(since) = deprecation.since {
        text = text + " since " + since;
    }
    if let Some(note) = deprecation.note {
        text = text + ": " + note.trim_end_matches('.');
    }
    text.push('.');
    if let Some(code) = deprecation.replaced_by {
        text = text + " Use " + code + ".";
    }
    text
}

/// The text about trying again in a list, if the table has more than the status.
fn advice(entry: &ErrorEntry) -> Option<String> {
    match (entry.retry(), entry.retry_after()) {
        (Some(false), _) => Some("Do not try again.".to_owned()),
        (_, Some(wait)) => Some(format!("Try again after {} s.", wait.as_secs())),
        (Some(true), None) => Some("Try again later.".to_owned()),
        (None, None) => None,
    }
}

fn retry_after() -> Header {
    let schema = ObjectBuilder::new().schema_type(Type::Integer);
    let schema = schema.minimum(Some(0)).build();
    let mut header = Header::new(schema);
    header.description = Some("How long to wait before the next try, in seconds.".to_owned());
    header
}

fn content(
    entries: &[ErrorEntry],
    schema: fn(&[ErrorEntry]) -> Schema,
    value: fn(&ErrorEntry) -> Value,
) -> Content {
    let mut examples: BTreeMap<String, Example> = BTreeMap::new();
    for entry in entries {
        // Several entries of one code differ in their texts.
        let names = (1..).map(|at| match at {
            1 => entry.code.to_owned(),
            _ => format!("{} ({at})", entry.code),
        });
        let free = names.into_iter().find(|name| !examples.contains_key(name));
        examples.insert(free.unwrap_or_default(), example(entry, value(entry)));
    }
    ContentBuilder::new()
        .schema(Some(schema(entries)))
        .examples_from_iter(examples)
        .build()
}

/// Viewers show the summary in the list of examples, as one line of plain text.
fn example(entry: &ErrorEntry, value: Value) -> Example {
    let text = entry.description.or(entry.message);
    let mut summary = entry.code.to_owned();
    for (number, word) in text.iter().flat_map(|it| it.split_whitespace()).enumerate() {
        summary.push_str(if number == 0 { ": " } else { " " });
        summary.push_str(word);
    }
    let example = ExampleBuilder::new().value(Some(value)).summary(summary);
    match entry.solution {
        Some(solution) => example.description(plain(solution, "")),
        None => example,
    }
    .build()
}

fn body(entry: &ErrorEntry) -> Value {
    json!({ "errorCode": entry.code, "errorMessage": entry.message })
}

/// The schema of the documented body, with the known codes.
fn schema(entries: &[ErrorEntry]) -> Schema {
    let message = if entries.iter().all(|entry| entry.message.is_some()) {
        SchemaType::Type(Type::String)
    } else {
        SchemaType::Array(vec![Type::String, Type::Null])
    };
    ObjectBuilder::new()
        .property("errorCode", codes(entries))
        .property("errorMessage", ObjectBuilder::new().schema_type(message))
        .required("errorCode")
        .required("errorMessage")
        .build()
        .into()
}

/// The known codes. The list is not an `enum`: a generated client would reject a code that is added later, and a tool that
/// compares documents would report a breaking change.
///
/// Each deprecated code has its own schema, since only a schema can be deprecated.
fn codes(entries: &[ErrorEntry]) -> Schema {
    let codes: BTreeSet<&str> = entries.iter().map(|entry| entry.code).collect();
    let any = ObjectBuilder::new()
        .schema_type(Type::String)
        .extensions(Some(Extensions::from_iter([(KNOWN, json!(codes))])));
    let mut old: Vec<&ErrorEntry> = entries
        .iter()
        .filter(|it| it.deprecated().is_some())
        .collect();
    old.dedup_by_key(|entry| entry.code);
    if old.is_empty() {
        return any.into();
    }
    let old = old.into_iter().fold(AnyOfBuilder::new(), |all, entry| {
        let code = ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some([entry.code]))
            .description(entry.deprecated().map(deprecated))
            .deprecated(Some(Deprecated::True));
        all.item(code)
    });
    old.item(any).into()
}

fn problem(entry: &ErrorEntry) -> Value {
    let status = StatusCode::from_u16(entry.status).ok();
    let title = status.and_then(|status| status.canonical_reason());
    let problem = problem::of_entry(entry, entry.status, title, entry.message);
    let mut problem: Value = serde_json::from_str(&problem).unwrap_or_default();
    let params = entry.params();
    if !params.is_empty() {
        // With placeholders as values, as in the message.
        let params = params.into_iter();
        problem["params"] = params.map(|name| (name, format!("{{{name}}}"))).collect();
    }
    problem
}

/// The schema of a problem. Members that an entry does not have are left out, so a member is
/// required only if every entry has it.
fn problem_schema(entries: &[ErrorEntry]) -> Schema {
    let string = || ObjectBuilder::new().schema_type(Type::String);
    let text = || Schema::from(string());
    let members = [
        ("type", text()),
        ("title", text()),
        (
            "status",
            ObjectBuilder::new().schema_type(Type::Integer).into(),
        ),
        ("detail", text()),
        ("code", codes(entries)),
        ("description", text()),
        ("solution", text()),
        ("instance", text()),
    ];
    let problems: Vec<Value> = entries.iter().map(problem).collect();
    let object = ObjectBuilder::new();
    let object = members.into_iter().fold(object, |object, (name, schema)| {
        let object = object.property(name, schema);
        if problems.iter().all(|problem| problem.get(name).is_some()) {
            object.required(name)
        } else {
            object
        }
    });
    let field_error = ObjectBuilder::new()
        .property("detail", text())
        .property("pointer", text())
        .property("code", text())
        .required("detail");
    let params = ObjectBuilder::new().additional_properties(Some(text()));
    object
        .property("params", params)
        .property("errors", field_error.to_array_builder())
        .build()
        .into()
}
