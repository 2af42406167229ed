//! The answers of types, in an OpenAPI document.

use crate::{apigw::ApigwErrorCode, apm::ApmErrorCode, entry::ErrorEntry, table::ErrorTable};
use ::utoipa::openapi::{
    Content, ContentBuilder, ObjectBuilder, RefOr, Response, ResponseBuilder, Schema,
    example::{Example, ExampleBuilder},
    schema::{SchemaType, Type},
};
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// Lets `utoipa` read the answers of a type from its table.
///
/// It writes `utoipa::IntoResponses` for a type of your crate. Every status is there once, with
/// every code of that status: as a named example, and in the schema. The codes of the types that
/// `transparent` variants forward are there, too.
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
        .content("application/json", content(entries))
        .build()
}

fn content(entries: &[ErrorEntry]) -> Content {
    let mut examples: BTreeMap<String, Example> = BTreeMap::new();
    for entry in entries {
        // Several entries of one code differ in their texts.
        let names = (1..).map(|at| match at {
            1 => entry.code.to_owned(),
            _ => format!("{} ({at})", entry.code),
        });
        let free = names.into_iter().find(|name| !examples.contains_key(name));
        examples.insert(free.unwrap_or_default(), example(entry));
    }
    ContentBuilder::new()
        .schema(Some(schema(entries)))
        .examples_from_iter(examples)
        .build()
}

fn example(entry: &ErrorEntry) -> Example {
    let mut example = ExampleBuilder::new().value(Some(
        json!({ "errorCode": entry.code, "errorMessage": entry.message }),
    ));
    if let Some(description) = entry.description {
        example = example.summary(description);
    }
    if let Some(solution) = entry.solution {
        example = example.description(solution);
    }
    example.build()
}

/// The documented body, with the codes that there are.
fn schema(entries: &[ErrorEntry]) -> Schema {
    let codes: BTreeSet<&str> = entries.iter().map(|entry| entry.code).collect();
    let code = ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(codes));
    let message = if entries.iter().all(|entry| entry.message.is_some()) {
        SchemaType::Type(Type::String)
    } else {
        SchemaType::Array(vec![Type::String, Type::Null])
    };
    ObjectBuilder::new()
        .property("errorCode", code)
        .property("errorMessage", ObjectBuilder::new().schema_type(message))
        .required("errorCode")
        .required("errorMessage")
        .build()
        .into()
}
