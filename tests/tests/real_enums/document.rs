//! Shared and borrowed entries in OpenAPI documents, and which tables a table leads to.

use apm_errors::{ApmError, ApmErrorCode, assert_disjoint};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::IntoResponses;

#[derive(Debug, ApmError)]
#[apm(prefix = "STORE.", status = 500)]
enum Store {
    #[apm(code = "GONE", message = "gone.", description = "It is gone.")]
    Gone,
    #[apm(code = "LATE", status = GATEWAY_TIMEOUT)]
    Late,
}

#[derive(Debug, ApmError)]
#[apm(code = "FIELD.1", status = 404, message = "no {0}.")]
struct Field(u8);

#[derive(Debug, ApmError)]
#[apm(code = "UNSEEN.1", status = 402)]
struct Unseen;

const CONSTANT: Unseen = Unseen;

fn decide(late: bool) -> Store {
    if late { Store::Late } else { Store::Gone }
}

#[derive(Debug, ApmError)]
#[apm(prefix = "ORDER.")]
enum Order {
    #[apm(code = "409", status = 409, message = "{0} is taken.")]
    Taken(u8),
    #[apm(same_as = Taken, message = "taken.")]
    AllTaken,
    #[apm(code = ApmErrorCode::EmptyTraceResult, message = "nothing.")]
    Path,
    #[apm(code = _0)]
    Field(Field),
    #[apm(code = decide(*late), forwards(Store))]
    Function { late: bool },
    /// Its type is unknown.
    #[apm(code = CONSTANT)]
    Constant,
}

apm_errors::utoipa_responses!(Order);

fn codes() -> BTreeMap<String, BTreeSet<String>> {
    let responses = serde_json::to_value(Order::responses()).unwrap();
    let of_status = |(status, response): (&String, &Value)| {
        let examples = &response["content"]["application/json"]["examples"];
        let examples = examples.as_object().unwrap().keys().cloned();
        (status.clone(), examples.collect())
    };
    responses
        .as_object()
        .unwrap()
        .iter()
        .map(of_status)
        .collect()
}

#[test]
fn every_code_that_is_said_is_in_the_document() {
    let set = |codes: &[&str]| codes.iter().map(|&code| code.to_owned()).collect();
    let wanted: [(&str, BTreeSet<String>); 5] = [
        ("400", set(&["SVCSTG.ATS.200103", "SVCSTG.ATS.400101"])),
        ("404", set(&["FIELD.1"])),
        ("409", set(&["ORDER.409"])),
        ("500", set(&["STORE.GONE"])),
        ("504", set(&["STORE.LATE"])),
    ];
    let wanted = wanted.map(|(status, codes)| (status.to_owned(), codes));
    assert_eq!(codes(), BTreeMap::from(wanted));
    assert_eq!(Order::Constant.status(), 402);
    assert_eq!(Order::Function { late: true }.status(), 504);
    assert_eq!(
        Order::Function { late: false }.message().as_deref(),
        Some("gone.")
    );
    assert_eq!(Order::Field(Field(3)).to_string(), "no 3.");
    assert_eq!(Order::AllTaken.code(), Order::Taken(1).code());
    assert_eq!(Order::Path.status(), 400);
}

// A borrowed code is not a code of `Order`.
assert_disjoint!(Order, Store, Field, Unseen, ApmErrorCode);
