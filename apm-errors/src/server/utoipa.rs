//! The answers of types, in an OpenAPI document.

use super::problem;
use crate::{
    predefined::{ApigwErrorCode, ApmErrorCode},
    table::{ErrorEntry, ErrorTable},
};
use ::http::StatusCode;
use ::utoipa::openapi::{
    Content, ContentBuilder, ObjectBuilder, RefOr, Response, ResponseBuilder, Schema,
    example::{Example, ExampleBuilder},
    schema::{SchemaType, Type},
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// Lets `utoipa` read the answers of a type from its table.
///
/// It writes `utoipa::IntoResponses` for a type of your crate. Every status is there once, with
/// every code of that status: as a named example, and in the schema. The codes of the types that
/// variants forward or borrow from are there, too: see
/// [`with_forwarded`](crate::ErrorTable::with_forwarded).
///
/// An answer has the two forms that the wire has: the documented body as `application/json`, and
/// `application/problem+json` (RFC 9457) for clients that ask for it, where an `ErrorLayer` or
/// `into_http_for` answers them.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode};
/// use utoipa::IntoResponses;
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.400001", status = 400, message = "order {id} is malformed.")]
///     Malformed { id: String },
///     #[apm(transparent)]
///     Apm(#[from] ApmErrorCode),
/// }
///
/// apm_errors::utoipa_responses!(OrderError);
///
/// let responses = serde_json::to_value(OrderError::responses()).unwrap();
/// let examples = &responses["400"]["content"]["application/json"]["examples"];
/// let codes: Vec<&String> = examples.as_object().unwrap().keys().collect();
/// assert_eq!(codes, ["SVCSTG.ATS.200103", "SVCSTG.ATS.400101", "SVCSTG.ORD.400001"]);
/// assert_eq!(
///     examples["SVCSTG.ORD.400001"]["value"]["errorMessage"],
///     "order {id} is malformed."
/// );
/// let problem = &responses["400"]["content"]["application/problem+json"]["examples"];
/// assert_eq!(problem["SVCSTG.ORD.400001"]["value"]["detail"], "order {id} is malformed.");
/// ```
///
/// utoipa lets the last of several types have a status for itself. So where an operation fails with
/// several, name a type for all of them:
///
/// ```
/// # use apm_errors::{ApmError, ApmErrorCode};
/// # use utoipa::IntoResponses;
/// # #[derive(Debug, ApmError)]
/// # #[apm(code = "SVCSTG.STK.409001", status = 409, message = "out of stock.")]
/// # struct OutOfStock;
/// struct PlaceOrder;
///
/// apm_errors::utoipa_responses!(PlaceOrder: OutOfStock, ApmErrorCode);
///
/// let statuses: Vec<String> = PlaceOrder::responses().into_keys().collect();
/// assert_eq!(statuses, ["400", "409"]);
/// ```
///
/// Entries whose status is not 400 to 599 are left out: they are no answer of an error, and would
/// take the place of the operation's own 200.
#[macro_export]
macro_rules! utoipa_responses {
    ($of:ty $(: $($error:ty),+ $(,)?)?) => {
        impl $crate::__private_v0_1::utoipa::IntoResponses for $of {
            fn responses() -> $crate::__private_v0_1::UtoipaResponses {
                $crate::__private_v0_1::utoipa_responses(
                    $crate::utoipa_responses!(@tables $of $(: $($error),+)?)
                )
            }
        }
    };
    (@tables $of:ty) => { &[<$of>::TABLE] };
    (@tables $of:ty: $($error:ty),+) => { &[$(<$error>::TABLE),+] };
}

utoipa_responses!(ApmErrorCode);
utoipa_responses!(ApigwErrorCode);

/// What `IntoResponses` returns.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// The work of the macro.
#[must_use]
pub fn responses(tables: &[&'static ErrorTable]) -> Responses {
    let mut statuses: BTreeMap<u16, Vec<ErrorEntry>> = BTreeMap::new();
    for table in tables.iter().flat_map(|table| table.with_forwarded()) {
        for entry in table
            .entries()
            .filter(|entry| matches!(entry.status, 400..=599))
        {
            let entries = statuses.entry(entry.status).or_default();
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }
    let responses = statuses.into_iter();
    responses
        .map(|(status, entries)| (status.to_string(), response(&entries).into()))
        .collect()
}

/// The answer of one status.
fn response(entries: &[ErrorEntry]) -> Response {
    let mut description = String::new();
    for entry in entries {
        let text = entry.description.or(entry.message).unwrap_or("-");
        let _ = writeln!(description, "* `{}`: {text}", entry.code);
    }
    ResponseBuilder::new()
        .description(description.trim_end())
        .content("application/json", content(entries, schema, body))
        .content(
            "application/problem+json",
            content(entries, problem_schema, problem),
        )
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

fn example(entry: &ErrorEntry, value: Value) -> Example {
    let mut example = ExampleBuilder::new().value(Some(value));
    if let Some(description) = entry.description {
        example = example.summary(description);
    }
    if let Some(solution) = entry.solution {
        example = example.description(solution);
    }
    example.build()
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

fn codes(entries: &[ErrorEntry]) -> ObjectBuilder {
    let codes: BTreeSet<&str> = entries.iter().map(|entry| entry.code).collect();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(codes))
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
    object.build().into()
}
