//! `apm-errors compare`.

use crate::{file, pipe, run};
use serde_json::{Value, json};

const OLD: &str = "|Status Code|Error Code|Error Message|\n|--|--|--|\n\
                   |400|A.1|one|\n|404|A.2|two|\n|409|A.2|three|\n";

#[test]
fn breaking_changes_exit_with_1() {
    let old = file("old.md", OLD);
    let new = file(
        "new.md",
        OLD.replace("404", "410").replace("|one|", "|One|"),
    );
    assert_eq!(
        run(&["compare", old, new]).quiet(1),
        "1 change breaks clients:
  A.2 (status 404): the status is now 410
1 change breaks no client:
  A.1 (status 400): the message differs
    - message: \"one\"
    + message: \"One\"
"
    );
    let json = run(&["compare", old, new, "--format", "json"]).json(1);
    assert_eq!(json["breaksClients"], true);
    let kinds: Vec<_> = (json["changes"].as_array().unwrap().iter())
        .map(|change| &change["kind"])
        .collect();
    assert_eq!(kinds, ["text-changed", "status-changed"]);
}

#[test]
fn compatible_changes_exit_with_0() {
    let old = file("kept.md", OLD);
    assert_eq!(run(&["compare", old, old]).quiet(0), "nothing changed\n");
    let more = OLD.to_owned() + "|500|A.3|four|\n";
    assert_eq!(
        pipe(more, &["compare", old, "-"]).quiet(0),
        "1 change breaks no client:\n  A.3 (status 500): the code is new\n"
    );
    assert_eq!(
        run(&["compare", old, old, "--format", "json"]).json(0),
        json!({"breaksClients": false, "isReordered": false, "changes": []})
    );
}

#[test]
fn a_predefined_table_is_compared_with_a_document_of_it() {
    let document = run(&["table", "apigw", "--format", "html"]).quiet(0);
    assert_eq!(
        pipe(document, &["compare", "apigw", "-"]).quiet(0),
        "nothing changed\n"
    );
    let all = run(&["compare", "apm", "apigw"]).quiet(1);
    assert!(
        all.contains("\n  SVCSTG.ATS.200103 (status 400): the code is removed\n"),
        "{all}"
    );
}

#[test]
fn a_file_that_can_not_be_read_exits_with_2() {
    let complaint = run(&["compare", "apm", "nowhere.json"]).complaint(2);
    assert!(
        complaint.starts_with("error: nowhere.json: "),
        "{complaint}"
    );
    assert_eq!(
        pipe(OLD, &["compare", "-", "-"]).complaint(2),
        "error: standard input can be read only once; use a file for the other argument\n"
    );
}

#[test]
fn a_removed_translation_is_reported_for_json_tables() {
    let all = run(&["table", "apm", "--format", "json"]).quiet(0);
    let mut fewer: Value = serde_json::from_str(&all).unwrap();
    let entry = fewer["entries"][3].as_object_mut().unwrap();
    entry.remove("translations").unwrap();
    let report = pipe(fewer.to_string(), &["compare", "apm", "-"]).quiet(0);
    assert_eq!(
        report,
        "1 change breaks no client:\n  SVCSTG.ATS.200103 (status 400): no longer translated: the description in en, the \
         solution in en\n"
    );
    let page = run(&["table", "apm", "--language", "chinese"]).quiet(0);
    assert_eq!(
        pipe(page, &["compare", "apm", "-"]).quiet(0),
        "nothing changed\n"
    );
}

#[test]
fn retired_codes_of_tables_as_json_are_known() {
    let table = |entries: &[(&str, u16)], retired: &[&str]| {
        let entries = entries.iter().map(|(code, status)| {
            json!({"status": status, "code": code, "message": null, "description": null, "solution": null})
        });
        let retired = retired.iter().map(|code| json!({"code": code}));
        json!({"entries": entries.collect::<Vec<_>>(), "retired": retired.collect::<Vec<_>>()})
            .to_string()
    };
    let both = file("both.json", table(&[("A.1", 400), ("A.2", 404)], &[]));
    let retired = file("retired.json", table(&[("A.1", 400)], &["A.2"]));
    assert_eq!(
        run(&["compare", both, retired]).quiet(0),
        "1 change breaks no client:\n  A.2 (status 404): the code is retired\n"
    );
    assert_eq!(
        run(&["compare", retired, both]).quiet(1),
        "1 change breaks clients:\n  A.2 (status 404): the code was retired, and is used again\n"
    );
    // A page can't have retired codes, but the newer table can.
    let page = file(
        "both.md",
        "|Status Code|Error Code|\n|--|--|\n|400|A.1|\n|404|A.2|\n",
    );
    assert_eq!(
        run(&["compare", page, retired]).quiet(0),
        "1 change breaks no client:\n  A.2 (status 404): the code is retired\n"
    );
}

#[test]
fn only_removed_placeholders_break_clients() {
    let page = |message: &str| {
        format!("|Status Code|Error Code|Error Message|\n|--|--|--|\n|404|A.1|{message}|\n")
    };
    let one = file("one.md", page("order {id} does not exist."));
    let two = file("two.md", page("order {id} of {name} does not exist."));
    let more = run(&["compare", one, two]).quiet(0);
    assert!(
        more.contains("A.1 (status 404): other placeholders: {id} before, {id}, {name} now\n"),
        "{more}"
    );
    let fewer = run(&["compare", two, one]).quiet(1);
    assert!(fewer.contains("1 change breaks clients:\n"), "{fewer}");
}
