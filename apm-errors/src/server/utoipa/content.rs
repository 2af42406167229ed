//! What one status answers: its body and its problem, each with a schema and an example per entry.

use super::markdown::plain;
use crate::{server::problem, table::ErrorEntry};
use ::http::StatusCode;
use ::utoipa::openapi::{
    Content, ContentBuilder, ObjectBuilder, Response, ResponseBuilder, Schema,
    example::{Example, ExampleBuilder},
    extensions::Extensions,
    schema::{SchemaType, Type},
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The extension of a schema of strings that lists the known ones. Others may come, so an `enum` would be wrong.
pub(super) const KNOWN: &str = "x-extensible-enum";

/// The answer of one status, with problems if the service answers them.
pub(super) fn response(entries: &[ErrorEntry], problems: bool) -> Response {
    let items: Vec<String> = entries
        .iter()
        .map(|entry| {
            let text = entry.description.or(entry.message).unwrap_or("-");
            format!("* {}: {}", plain(entry.code, ""), plain(text, "  "))
        })
        .collect();
    let response = ResponseBuilder::new()
        .description(items.join("\n"))
        .content("application/json", content(entries, schema, body));
    if !problems {
        return response.build();
    }
    let content = content(entries, problem_schema, problem);
    response
        .content("application/problem+json", content)
        .build()
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

/// The documented body, with the codes that there are.
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

/// The known codes. The list is no `enum`: a client that was generated from it would refuse a code that came later, and a
/// tool that compares documents would call it a breaking change.
fn codes(entries: &[ErrorEntry]) -> ObjectBuilder {
    let codes: BTreeSet<&str> = entries.iter().map(|entry| entry.code).collect();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .extensions(Some(Extensions::from_iter([(KNOWN, json!(codes))])))
}

fn problem(entry: &ErrorEntry) -> Value {
    let status = StatusCode::from_u16(entry.status).ok();
    let title = status.and_then(|status| status.canonical_reason());
    let problem = problem::of_entry(entry, entry.status, title, entry.message);
    serde_json::from_str(&problem).unwrap_or_default()
}

/// What a problem can have. What an entry does not have is left out, so it is required only where
/// every entry has it.
fn problem_schema(entries: &[ErrorEntry]) -> Schema {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let members = [
        ("type", text()),
        ("title", text()),
        ("status", ObjectBuilder::new().schema_type(Type::Integer)),
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
    object
        .property("errors", field_error.to_array_builder())
        .build()
        .into()
}
