//! `apm-errors import`.

use crate::{file, pipe, run};
use serde_json::json;

const PAGE: &str = "|Status Code|Error Code|Error Message|\n|--|--|--|\n\
                    |404|ORD.0001|No such order.|\n|500|ORD.5***|Internal.|\n";

#[test]
fn a_page_becomes_json_csv_and_an_enum() {
    let page = file("import.md", PAGE);
    let json = run(&["import", page]).json(0);
    assert_eq!(
        json["entries"],
        json!([{
            "status": 404, "code": "ORD.0001", "message": "No such order.",
            "description": null, "solution": null,
        }])
    );
    assert_eq!(json["skipped"][0]["code"], "ORD.5***");
    assert_eq!(json["skipped"][0]["line"], 4);
    assert_eq!(run(&["import", page, "--format", "json"]).json(0), json);

    let csv = run(&["import", page, "--format", "csv"]);
    assert_eq!(
        (csv.code, &*csv.out),
        (
            0,
            "Status Code,Error Code,Error Message,Description,Solution\r\n\
             404,ORD.0001,No such order.,,\r\n"
        )
    );
    // CSV has no place for what is skipped.
    assert!(
        csv.err
            .starts_with("warning: import.md:4: `ORD.5***` is skipped: "),
        "{}",
        csv.err
    );

    let rust = run(&["import", page, "--format", "rust", "--name", "OrderError"]).quiet(0);
    assert!(rust.contains("pub enum OrderError {\n"), "{rust}");
    assert!(rust.contains("ORD.5***"), "{rust}");
}

#[test]
fn what_is_imported_is_a_table() {
    let json = pipe(PAGE, &["import", "-"]).quiet(0);
    let table = run(&["table", file("import-table.md", PAGE), "--format", "json"]);
    assert_eq!(
        pipe(json, &["table", "-", "--format", "json"]).quiet(0),
        table.out
    );
}

#[test]
fn a_page_without_error_codes_exits_with_1() {
    let done = run(&["import", file("import-nothing.md", "# Nothing\n")]);
    assert_eq!(done.code, 1);
    assert_eq!(
        done.err,
        "warning: import-nothing.md: there is no table of error codes in it\n"
    );
    assert!(done.out.contains("\"entries\": []"), "{}", done.out);
}

#[test]
fn a_page_that_can_not_be_read_exits_with_2() {
    let complaint = run(&["import", "nowhere.md"]).complaint(2);
    assert!(complaint.starts_with("error: nowhere.md: "), "{complaint}");
    assert_eq!(
        pipe(b"\n\xFF", &["import", "-"]).complaint(2),
        "error: standard input:2: this is not UTF-8; convert the file to it\n"
    );
}

#[test]
fn an_enum_gets_no_name_that_does_not_compile() {
    let page = file("import-name.md", PAGE);
    for name in [
        "order",
        "Order-Error",
        "1Order",
        "",
        "Self",
        "Bestell\u{fc}ng",
    ] {
        let complaint = run(&["import", page, "--format", "rust", "--name", name]).complaint(2);
        assert!(
            complaint.contains("a type is called by letters and digits"),
            "{complaint}"
        );
    }
    run(&["import", page, "--format", "rust", "--name", "Order2"]).quiet(0);
}
