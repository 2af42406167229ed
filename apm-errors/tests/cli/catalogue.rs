//! `apm-errors catalogue` and `apm-errors merge`.

use crate::{explain::LIFE, file, run};
use serde_json::{Value, json};

#[test]
fn a_catalogue_has_the_tables_with_the_names_that_are_given() {
    let page = file(
        "catalogue.md",
        "|Status Code|Error Code|\n|--|--|\n|404|ORD.1|\n",
    );
    let json = run(&[
        "catalogue",
        "apm",
        page,
        "--service",
        "orders",
        "--service-version",
        "1.2",
    ])
    .json(0);
    assert_eq!(json["catalogue"], 1);
    assert_eq!(json["tables"][0]["name"], "ApmErrorCode");
    assert_eq!(json["tables"][1]["name"], "catalogue");
    assert_eq!(json["tables"][1]["service"], "orders");
    assert_eq!(json["tables"][1]["version"], "1.2");
    assert_eq!(json["tables"][1]["entries"][0]["code"], "ORD.1");
}

#[test]
fn a_catalogue_is_read_wherever_a_table_is_and_comes_back_whole() {
    let catalogue = file("catalogue-life.json", LIFE);
    let json = run(&["catalogue", catalogue, "--service", "other"]).json(0);
    assert_eq!(json, serde_json::from_str::<Value>(LIFE).unwrap());
    let csv = run(&["table", catalogue, "--format", "csv"]).quiet(0);
    assert_eq!(csv.lines().count(), 5, "{csv}");
    assert!(
        run(&["compare", catalogue, catalogue])
            .quiet(0)
            .contains("nothing changed")
    );
}

#[test]
fn a_later_version_of_the_format_is_reported() {
    let later = file("catalogue-2.json", r#"{"catalogue":2,"tables":[]}"#);
    let complaint = run(&["table", later]).complaint(2);
    assert!(
        complaint.contains("catalogue-2.json:1: the catalogue has the form 2, and this version of apm-errors reads 1"),
        "{complaint}"
    );
}

#[test]
fn every_catalogue_matches_the_schema() {
    let schema = run(&["catalogue", "--schema"]).json(0);
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let valid = |json: &Value| {
        let mistakes: Vec<String> = schema
            .iter_errors(json)
            .map(|it| format!("{}: {it}", it.instance_path()))
            .collect();
        assert!(mistakes.is_empty(), "{mistakes:?}");
    };
    let life = file("catalogue-schema.json", LIFE);
    let page = file(
        "catalogue-schema.md",
        "|Error Code|Error Message|\n|--|--|\n|ORD.77|m {id}|\n",
    );
    valid(
        &run(&[
            "catalogue",
            life,
            page,
            "apm",
            "apigw",
            "apig",
            "--service",
            "a",
        ])
        .json(0),
    );
    valid(&run(&["merge", life, "apm"]).json(0));
    for code in ["ORD.1", "ORD.", "ORD.9", "SVCSTG.ATS.200103"] {
        valid(&run(&["explain", code, "--page", life, "--format", "json"]).json(0));
    }
    valid(
        &serde_json::to_value(apm_errors::docs::Catalogue::new(
            "apm",
            "1.0",
            [apm_errors::ApmErrorCode::TABLE],
        ))
        .unwrap(),
    );
    // It rejects wrong values.
    for wrong in [
        json!({"catalogue": 2, "tables": []}),
        json!({"catalogue": 1, "tables": [{"name": "A", "entries": [{"code": "A"}]}]}),
        json!({"catalogue": 1, "tables": [{"name": "A", "entries": [entry("A", 99, "m")]}]}),
        json!({"catalogue": 1, "tables": [{"name": "A", "entries": [], "retired": [{}]}]}),
        json!({"catalogue": 1, "tables": [{"name": "A", "entries": [
            {"status": 409, "code": "A", "message": null, "description": null, "solution": null, "grpc": "OK"},
        ]}]}),
    ] {
        assert!(!schema.is_valid(&wrong), "{wrong}");
    }
}

#[test]
fn the_schema_is_printed() {
    let schema = run(&["catalogue", "--schema"]).json(0);
    assert_eq!(schema["$id"], "urn:apm-errors:catalogue:1");
}

fn catalogue(name: &'static str, service: &str, entries: &Value) -> &'static str {
    let json = json!({"catalogue": 1, "tables": [{"service": service, "name": "Code", "entries": entries}]});
    file(name, json.to_string())
}

fn entry(code: &str, status: u16, message: &str) -> Value {
    json!({"status": status, "code": code, "message": message, "description": null, "solution": null})
}

#[test]
fn a_code_with_two_meanings_is_named_with_both_places() {
    let orders = catalogue(
        "merge-a.json",
        "orders",
        &json!([entry("S.1", 404, "gone"), entry("S.2", 409, "same")]),
    );
    let stock = catalogue(
        "merge-b.json",
        "stock",
        &json!([entry("S.1", 409, "sold"), entry("S.2", 409, "same")]),
    );
    let done = run(&["merge", orders, stock]);
    assert_eq!(done.code, 1);
    let merged: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(merged["tables"].as_array().unwrap().len(), 2);
    let expected = "warning: `S.1` has several meanings:\n  merge-a.json: orders, Code: 404 gone\n  \
                    merge-b.json: stock, Code: 409 sold\n";
    assert_eq!(done.err, expected);
}

#[test]
fn the_later_edition_of_a_table_is_kept_and_differences_are_reported() {
    let old = catalogue(
        "merge-old.json",
        "orders",
        &json!([entry("S.1", 404, "gone")]),
    );
    let new = catalogue(
        "merge-new.json",
        "orders",
        &json!([entry("S.1", 410, "gone")]),
    );
    let done = run(&["merge", old, new]);
    assert_eq!(done.code, 0, "{}", done.err);
    let merged: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(merged["tables"].as_array().unwrap().len(), 1);
    assert_eq!(merged["tables"][0]["entries"][0]["status"], 410);
    assert!(
        done.err
            .contains("merge-old.json: orders, Code and merge-new.json: orders, Code"),
        "{}",
        done.err
    );
    assert!(done.err.contains("404"), "{}", done.err);
}

#[test]
fn fifty_services_with_ten_thousand_codes_are_merged_soon() {
    let names: Vec<String> = (0..50)
        .map(|service| {
            let entries: Vec<Value> = (0..200).map(|code| entry(&format!("S{service}.{code}"), 404, "gone.")).collect();
            let json = json!({"catalogue": 1, "tables": [{"service": format!("s{service}"), "name": "Code", "entries": entries}]});
            let name = format!("merge-{service}.json");
            std::fs::write(crate::directory().join(&name), json.to_string()).unwrap();
            name
        })
        .collect();
    let arguments: Vec<&str> = ["merge"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    let merged = run(&arguments).json(0);
    let tables = merged["tables"].as_array().unwrap();
    assert_eq!(
        tables
            .iter()
            .map(|table| table["entries"].as_array().unwrap().len())
            .sum::<usize>(),
        10_000
    );
}
