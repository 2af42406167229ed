//! What an OpenAPI document says of errors, read by a validator that others wrote.

use crate::cases::OrderError;
use apm_errors::{ApigwErrorCode, ApmError, ApmErrorCode, ErrorResponse};
use http::{HeaderMap, header::ACCEPT};
use roas::{
    v3_1::spec::Spec,
    validation::{Options, Validate},
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};
use utoipa::{IntoResponses, OpenApi};

/// One code under several statuses and with several texts, as real tables have it.
#[derive(Debug, ApmError)]
enum StockError {
    #[apm(
        code = "STOCK 1",
        status = 409,
        message = "only {left} left.",
        description = "Few."
    )]
    #[apm(status = 409, message = "none left.", solution = "Wait.")]
    #[apm(status = 503, message = "closed.")]
    Left { left: u32 },
    #[apm(code = "库存.2", status = 409)]
    Locked,
    #[apm(code = "SVCSTG.ORD.409001", status = 409, message = "sold out.")]
    SoldOut,
}

apm_errors::utoipa_responses!(StockError);

struct Place;
apm_errors::utoipa_responses!(Place: OrderError, StockError, ApmErrorCode);

#[utoipa::path(get, path = "/orders/{id}", params(("id" = u64, Path)),
    responses((status = 200, description = "The order", body = String), OrderError))]
#[expect(dead_code, reason = "only the document is wanted")]
fn order() {}

#[utoipa::path(post, path = "/orders", responses((status = 201, description = "Placed"), Place))]
#[expect(dead_code, reason = "only the document is wanted")]
fn place() {}

#[derive(OpenApi)]
#[openapi(paths(order, place), info(title = "Orders", version = "1"))]
struct Document;

fn document() -> Value {
    serde_json::to_value(Document::openapi()).unwrap()
}

fn validate(document: &Value) -> Result<(), String> {
    let spec: Spec = serde_json::from_value(document.clone()).map_err(|it| it.to_string())?;
    spec.validate(Options::IgnoreMissingTags.into())
        .map_err(|it| it.to_string())
}

#[test]
fn the_document_is_valid() {
    let mut document = document();
    assert_eq!(validate(&document), Ok(()));

    // The validator looks at answers.
    document["paths"]["/orders"]["post"]["responses"]["409"]["description"] = "".into();
    assert!(validate(&document).is_err());
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// All named examples and all codes of the schema, of each status.
fn content<'a>(responses: &'a Value, status: &str) -> (Vec<&'a str>, BTreeSet<&'a str>) {
    let content = &responses[status]["content"]["application/json"];
    let codes = &content["schema"]["properties"]["errorCode"]["enum"];
    let codes = codes
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code.as_str().unwrap());
    (keys(&content["examples"]), codes.collect())
}

#[test]
fn every_status_is_there_once_and_every_code_is_kept() {
    let document = document();
    let responses = &document["paths"]["/orders/{id}"]["get"]["responses"];
    // The statuses 200 and 302 are no errors: the 200 is the operation's own.
    let statuses = ["200", "400", "403", "404", "409", "429", "500", "503"];
    assert_eq!(keys(responses), statuses);
    assert_eq!(responses["200"]["description"], "The order");
    for (status, codes) in [
        (
            "400",
            &[
                "SVCSTG.ATS.200103",
                "SVCSTG.ATS.400101",
                "SVCSTG.ORD.400002",
            ][..],
        ),
        ("404", &["SVCSTG.ORD.404001"]),
        ("409", &["SVCSTG.ORD.409001"]),
    ] {
        let (examples, schema) = content(responses, status);
        assert_eq!(examples, codes);
        assert!(schema.iter().eq(codes), "{schema:?}");
    }
    let missing = &responses["404"]["content"]["application/json"]["examples"]["SVCSTG.ORD.404001"];
    assert_eq!(missing["summary"], "The order was never placed.");
    assert_eq!(missing["description"], "Check the \"order id\".");
    assert_eq!(
        missing["value"]["errorMessage"],
        "order {id} does not exist."
    );
}

#[test]
fn several_types_of_one_operation_share_a_status() {
    let document = document();
    let responses = &document["paths"]["/orders"]["post"]["responses"];
    let (examples, codes) = content(responses, "409");
    // Two types say the same of one code: that is one example.
    let wanted = ["STOCK 1", "STOCK 1 (2)", "SVCSTG.ORD.409001", "库存.2"];
    assert_eq!(examples, wanted);
    assert!(
        codes
            .into_iter()
            .eq(["STOCK 1", "SVCSTG.ORD.409001", "库存.2"])
    );
    let (examples, _) = content(responses, "503");
    assert_eq!(examples, ["STOCK 1", "SVCSTG.ORD.503001"]);
}

const TYPES: [&str; 2] = ["application/json", "application/problem+json"];

/// Whether a value is what a schema says, as far as ours say anything.
fn fits(value: &Value, schema: &Value) -> bool {
    let kind = match value {
        Value::Null => "null",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Object(members) => {
            let required = schema["required"].as_array().unwrap();
            let has = |name: &Value| members.contains_key(name.as_str().unwrap());
            let is_known = |(name, member): (&String, &Value)| {
                let schema = &schema["properties"][name];
                schema.is_object() && fits(member, schema)
            };
            return schema["type"] == "object"
                && required.iter().all(has)
                && members.iter().all(is_known);
        }
        _ => return false,
    };
    let is_typed = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().any(|it| it == kind),
        only => only == kind,
    };
    let among = schema["enum"].as_array();
    is_typed && among.is_none_or(|values| values.contains(value))
}

#[test]
fn every_example_fits_its_schema() {
    let mut examples = 0;
    for response in Place::responses().into_values() {
        let response = serde_json::to_value(response).unwrap();
        assert_eq!(keys(&response["content"]), TYPES);
        let [body, problem] = TYPES.map(|it| &response["content"][it]);
        assert_eq!(keys(&body["examples"]), keys(&problem["examples"]));
        for content in [body, problem] {
            for example in content["examples"].as_object().unwrap().values() {
                assert!(fits(&example["value"], &content["schema"]), "{response}");
                examples += 1;
            }
        }
    }
    assert!(examples > 20, "{examples}");
}

#[test]
fn what_not_every_entry_has_is_optional() {
    let responses = serde_json::to_value(StockError::responses()).unwrap();
    let required =
        |status: &str, kind: &str| responses[status]["content"][kind]["schema"]["required"].clone();
    // One of the entries with this status has no message; none has a solution but one.
    let always = json!(["type", "title", "status", "code"]);
    assert_eq!(required("409", TYPES[1]), always);
    let with_detail = json!(["type", "title", "status", "detail", "code"]);
    assert_eq!(required("503", TYPES[1]), with_detail);
    assert_eq!(
        required("409", TYPES[0]),
        json!(["errorCode", "errorMessage"])
    );
}

#[test]
fn an_example_is_the_answer() {
    let responses = serde_json::to_value(ApigwErrorCode::responses()).unwrap();
    let mut answers = 0;
    for entry in ApigwErrorCode::TABLE.entries() {
        let error = ApigwErrorCode::from_code(entry.code).unwrap();
        if error.entry() != entry {
            continue;
        }
        for kind in TYPES {
            let headers = HeaderMap::from_iter([(ACCEPT, kind.parse().unwrap())]);
            let answer = ErrorResponse::from(error).into_http_for(&headers);
            let content = &responses[answer.status().as_str()]["content"][kind];
            let sent: Value = serde_json::from_slice(answer.body()).unwrap();
            assert_eq!(answer.headers()["content-type"], kind);
            assert_eq!(content["examples"][entry.code]["value"], sent);
            answers += 1;
        }
    }
    assert!(answers > 60, "{answers}");
}

/// Types that forward each other, and types that no table can know of.
#[derive(Debug, ApmError)]
enum Outer<T: ApmError + 'static> {
    #[apm(code = "OUTER", status = 500)]
    Own,
    #[apm(transparent)]
    Inner(Box<Inner>),
    #[apm(transparent)]
    Unknown(Box<dyn ApmError + Send + Sync>),
    #[apm(transparent)]
    Parameter(T),
}

#[derive(Debug, ApmError)]
enum Inner {
    #[apm(code = "INNER", status = 500)]
    Own,
    #[apm(transparent)]
    Outer(Arc<Outer<ApmErrorCode>>),
    #[apm(transparent)]
    Itself(Box<Self>),
    #[apm(transparent)]
    Again(Box<Inner>),
}

/// A lifetime changes no table.
#[derive(Debug, ApmError)]
enum Borrowing<'a, 'b: 'a> {
    #[apm(transparent)]
    Lent(&'a Named<'b>),
    #[apm(transparent)]
    Boxed(Box<Named<'a>>),
    #[apm(transparent)]
    Unknown(&'a (dyn ApmError + Sync + 'b)),
}

#[derive(Debug, ApmError)]
#[apm(code = "NAMED", status = 404, message = "no {name}.")]
struct Named<'n> {
    name: &'n str,
}

#[test]
fn tables_of_types_that_borrow_are_forwarded() {
    let tables = Borrowing::TABLE.with_forwarded();
    assert_eq!(tables.len(), 2);
    assert!(tables[1].get("NAMED").is_some());

    let name = "order 7".to_owned();
    let named = Named { name: &name };
    let errors = [
        Borrowing::Lent(&named),
        Borrowing::Boxed(Box::new(Named { name: &name })),
        Borrowing::Unknown(&named),
    ];
    for error in errors {
        assert_eq!(
            (error.code(), &*error.to_string()),
            ("NAMED", "no order 7.")
        );
    }
}

#[test]
fn forwarded_tables_are_found_once() {
    let names = |tables: Vec<&'static apm_errors::ErrorTable>| -> Vec<_> {
        tables
            .into_iter()
            .map(apm_errors::ErrorTable::name)
            .collect()
    };
    assert_eq!(names(Inner::TABLE.with_forwarded()), ["Inner", "Outer"]);
    assert_eq!(
        names(Outer::<ApmErrorCode>::TABLE.with_forwarded()),
        ["Outer", "Inner"]
    );
    assert_eq!(
        names(OrderError::TABLE.with_forwarded()),
        ["OrderError", "ApmErrorCode"]
    );
    let errors: [Outer<ApmErrorCode>; 4] = [
        Outer::Own,
        Outer::Inner(Box::new(Inner::Itself(Box::new(Inner::Own)))),
        Outer::Unknown(Box::new(Inner::Again(Box::new(Inner::Own)))),
        Outer::Parameter(ApmErrorCode::AtsSuccess),
    ];
    assert_eq!(
        errors.map(|error| error.code()),
        ["OUTER", "INNER", "INNER", "SVCSTG.ATS.2000"]
    );
    assert_eq!(Inner::Outer(Arc::new(Outer::Own)).code(), "OUTER");
    assert_eq!(
        [
            StockError::Left { left: 1 },
            StockError::Locked,
            StockError::SoldOut
        ]
        .len(),
        3
    );
}
