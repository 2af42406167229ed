//! Errors in an OpenAPI document, read by an independent validator.

use crate::cases::OrderError;
use apm_errors::{ApigwErrorCode, ApmError, ApmErrorCode, ErrorResponse, utoipa::ErrorComponents};
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

apm_errors::utoipa_responses!(StockError; problems);

struct Place;
apm_errors::utoipa_responses!(Place: OrderError, StockError, ApmErrorCode; problems);

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

#[derive(OpenApi)]
#[openapi(paths(order, place), info(title = "Orders", version = "1"), modifiers(&ErrorComponents))]
struct WithComponents;

fn document() -> Value {
    serde_json::to_value(Document::openapi()).unwrap()
}

fn with_components() -> Value {
    serde_json::to_value(WithComponents::openapi()).unwrap()
}

/// Resolves the references.
fn resolve(value: &mut Value, document: &Value) {
    if let Some(reference) = value["$ref"].as_str() {
        let found = document.pointer(&reference[1..]);
        *value = found.unwrap_or_else(|| panic!("no {reference}")).clone();
    }
    match value {
        Value::Object(members) => members.values_mut().for_each(|it| resolve(it, document)),
        Value::Array(items) => items.iter_mut().for_each(|it| resolve(it, document)),
        _ => {}
    }
}

fn validate(document: &Value) -> Result<(), String> {
    let spec: Spec = serde_json::from_value(document.clone()).map_err(|it| it.to_string())?;
    spec.validate(Options::IgnoreMissingTags.into(), None)
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

#[test]
fn components_say_the_same_once() {
    let (whole, shared) = (document(), with_components());
    assert_eq!(validate(&shared), Ok(()));

    let mut paths = shared["paths"].clone();
    let text = paths.to_string();
    assert!(!text.contains("errorCode") && text.contains("#/components/responses/Errors404"));
    resolve(&mut paths, &shared);
    assert_eq!(paths, whole["paths"]);

    // Two operations answer 404 alike, and 409 not.
    let names = keys(&shared["components"]["responses"]);
    let alike = names.iter().filter(|name| name.contains("404")).count();
    let other = names.iter().filter(|name| name.contains("409")).count();
    assert_eq!((alike, other), (2, 2), "{names:?}");
    let examples = keys(&shared["components"]["examples"]);
    for name in ["STOCK_1", "STOCK_1__2_", "__.2", "__.2.problem"] {
        assert!(examples.contains(&name), "{examples:?}");
    }
}

/// A code that comes later must break no client that was generated before.
#[test]
fn the_schema_of_codes_is_open() {
    let document = document();
    let body = &document["paths"]["/orders/{id}"]["get"]["responses"]["404"]["content"]["application/json"];
    let code = &body["schema"]["properties"]["errorCode"];
    let wanted = json!({"type": "string", "x-extensible-enum": ["SVCSTG.ORD.404001"]});
    assert_eq!(code, &wanted);
    assert!(!document.to_string().contains(r#""enum""#));
}

#[test]
fn problems_are_documented_on_request() {
    let answer = &document()["paths"]["/orders/{id}"]["get"]["responses"]["404"]["content"];
    assert_eq!(keys(answer), TYPES[..1]);
    let answer = &document()["paths"]["/orders"]["post"]["responses"]["404"]["content"];
    assert_eq!(keys(answer), TYPES);
    // The parameters are placeholders, as in the message.
    let problem = &answer[TYPES[1]]["examples"]["SVCSTG.ORD.404001"]["value"];
    assert_eq!(problem["detail"], "order {id} does not exist.");
    assert_eq!(problem["params"], json!({ "id": "{id}" }));
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
    let codes = &content["schema"]["properties"]["errorCode"]["x-extensible-enum"];
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
    // The statuses 200 and 302 are not errors: the 200 belongs to the operation.
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
    assert_eq!(
        missing["summary"],
        "SVCSTG.ORD.404001: The order was never placed."
    );
    assert_eq!(missing["description"], r#"Check the \"order id\"."#);
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
    // Two types have the same entry of a code: that is one example.
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

/// Whether a value matches a schema, for the keywords that our schemas use.
fn fits(value: &Value, schema: &Value) -> bool {
    let kind = match value {
        Value::Null => "null",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Object(members) => {
            let mut required = schema["required"].as_array().into_iter().flatten();
            let has = |name: &Value| members.contains_key(name.as_str().unwrap());
            let is_known = |(name, member): (&String, &Value)| {
                let others = &schema["additionalProperties"];
                let schema = schema["properties"].get(name).unwrap_or(others);
                schema.is_object() && fits(member, schema)
            };
            return schema["type"] == "object" && required.all(has) && members.iter().all(is_known);
        }
        _ => return false,
    };
    let is_typed = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().any(|it| it == kind),
        only => only == kind,
    };
    let among = schema["x-extensible-enum"].as_array();
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
fn members_that_not_every_entry_has_are_optional() {
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
fn an_example_is_the_real_answer() {
    struct Gateway;
    apm_errors::utoipa_responses!(Gateway: ApigwErrorCode; problems);
    let responses = serde_json::to_value(Gateway::responses()).unwrap();
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

/// A code, and texts that mean something in Markdown.
#[derive(Debug, ApmError)]
enum Marked {
    #[apm(
        code = "A_*B*`",
        status = 400,
        description = "<X-Token> of Vec<String> is 2*3*4, not _this_ &amp; [that](x) ~~y~~ | z.",
        solution = "# 1\n- 2\n\n3. 4\n  > 5\n    6 `7` \\ !8 ***\n===\n+ 9\n---"
    )]
    Texts,
}

apm_errors::utoipa_responses!(Marked);

/// The texts of a document of Markdown, by two readers.
fn read(markdown: &str) -> [String; 2] {
    use pulldown_cmark::{Event, Options as Extensions, Parser, TagEnd};
    let mut text = String::new();
    for event in Parser::new_ext(
        markdown,
        Extensions::all() - Extensions::ENABLE_SMART_PUNCTUATION,
    ) {
        match event {
            Event::Text(it) => text.push_str(&it),
            Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::Paragraph) => text.push_str("\n\n"),
            Event::Start(_) | Event::End(_) => {}
            other => panic!("{other:?} in {markdown}"),
        }
    }
    let html = comrak::markdown_to_html(markdown, &comrak::Options::default());
    let html = html.replace("<br />\n", "\n").replace("</p>\n", "\n\n");
    let html = ["<p>", "<ul>\n", "</ul>\n", "<li>", "</li>\n"]
        .iter()
        .fold(html, |html, tag| html.replace(tag, ""));
    let html = html
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
    [text, html.replace("&amp;", "&")].map(|it| it.trim_end().to_owned())
}

#[test]
fn texts_read_as_they_are_written() {
    let responses = serde_json::to_value(Marked::responses()).unwrap();
    let answer = &responses["400"];
    let texts = Marked::Texts;
    let listed = format!("{}: {}", texts.code(), texts.description().unwrap());
    assert_eq!(
        read(answer["description"].as_str().unwrap()),
        [(); 2].map(|()| listed.clone())
    );

    let example = &answer["content"]["application/json"]["examples"][texts.code()];
    assert_eq!(example["summary"], listed);
    let lines: Vec<&str> = texts.solution().unwrap().lines().map(str::trim).collect();
    let wanted = lines.join("\n");
    assert_eq!(
        read(example["description"].as_str().unwrap()),
        [(); 2].map(|()| wanted.clone())
    );
}
