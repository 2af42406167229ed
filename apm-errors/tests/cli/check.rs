//! `apm-errors check`.

use crate::{file, pipe, run};
use serde_json::json;

#[test]
fn a_table_is_checked_against_its_page() {
    for (format, name) in [
        ("markdown", "apm.md"),
        ("html", "apm.html"),
        ("json", "apm.json"),
    ] {
        let page = run(&["table", "apm", "--format", format, "--language", "chinese"]).quiet(0);
        file(name, page);
        let same = "the table and the page say the same\n";
        assert_eq!(run(&["check", name]).quiet(0), same);
        assert_eq!(run(&["check", "apm", "--table", name]).quiet(0), same);
        assert_eq!(
            run(&["check", name, "--format", "json"]).json(0),
            json!({"differences": []})
        );
    }
}

#[test]
fn differences_exit_with_1() {
    let page = run(&["table", "apm"])
        .quiet(0)
        .replace("| 400 | SVCSTG.ATS.200103", "| 404 | SVCSTG.ATS.200103");
    let report = pipe(&page, &["check", "-"]).quiet(1);
    let first = "1 difference between the table and the page:\n  SVCSTG.ATS.200103 (status 400): the status differs\n";
    assert!(report.starts_with(first), "{report}");
    let json = pipe(&page, &["check", "-", "--format", "json"]).json(1);
    assert_eq!(json["differences"][0]["table"]["status"], 400);
    assert_eq!(json["differences"][0]["page"]["status"], 404);
}

#[test]
fn a_table_of_the_users_own_is_checked() {
    let page = file("own.md", "|错误码|状态码|描述|\n|--|--|--|\n|A.1|400|x|\n");
    let table = file(
        "own.json",
        r#"{"entries":[{"code":"A.1","status":400,"description":"x"}]}"#,
    );
    run(&["check", page, "--table", table]).quiet(0);
    run(&["check", page]).quiet(1);
}
