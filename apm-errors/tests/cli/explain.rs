//! `apm-errors explain`.

use crate::{file, run};
use serde_json::json;

#[test]
fn a_code_is_explained() {
    assert_eq!(
        run(&["explain", "SVCSTG.ATS.200103"]).quiet(0),
        "SVCSTG.ATS.200103 (ApmErrorCode)
  status       400
  message      query trace result is empty.
  description  查询调用链结果为空。
  solution     请检查对应的参数是否符合要求。
  en           The query of traces has no result.
               Check that the parameter meets the requirements.
"
    );
}

#[test]
fn missing_texts_are_a_dash_or_null() {
    let out = run(&["explain", "SVCSTG.ATS.2000"]).quiet(0);
    assert!(out.contains("\n  message      -\n"), "{out}");
    assert_eq!(
        run(&["explain", "SVCSTG.ATS.2000", "--format", "json"]).json(0),
        json!({
            "catalogue": 1,
            "tables": [{
                "name": "ApmErrorCode",
                "entries": [{
                    "status": 200, "code": "SVCSTG.ATS.2000",
                    "message": null, "description": null, "solution": null, "language": "zh",
                }],
            }],
            "suggestions": {},
        })
    );
}

#[test]
fn all_entries_of_a_code_are_shown() {
    let out = run(&["explain", "APIGW.0201"]).quiet(0);
    let statuses = out
        .lines()
        .filter_map(|line| line.strip_prefix("  status       "));
    assert!(
        statuses.eq(["400", "413", "414", "494", "502", "504"]),
        "{out}"
    );
    assert_eq!(out.matches("APIGW.0201 (ApigwErrorCode)\n").count(), 6);
    // The product's gateway has a table of its own.
    let out = run(&["explain", "APIG.0201"]).quiet(0);
    assert_eq!(out.matches("APIG.0201 (ApigErrorCode)\n").count(), 7);
    assert!(!out.contains("APIGW"), "{out}");
}

#[test]
fn a_code_with_one_wrong_digit_is_not_known_and_the_nearest_is_named_first() {
    let complaint = run(&["explain", "SVCSTG.ATS.400102"]).complaint(1);
    assert!(
        complaint.starts_with(
            "error: `SVCSTG.ATS.400102` is in no table; did you mean `SVCSTG.ATS.400101`"
        ),
        "{complaint}"
    );
    let json = run(&["explain", "SVCSTG.ATS.400102", "--format", "json"]).json(1);
    assert_eq!(json["tables"], json!([]));
    assert_eq!(
        json["suggestions"]["SVCSTG.ATS.400102"][0],
        "SVCSTG.ATS.400101"
    );
    // One that has several entries is named once, and none that is much less like the code.
    let json = run(&["explain", "APIGW.02", "--format", "json"]).json(1);
    assert_eq!(json["suggestions"]["APIGW.02"], json!(["APIGW.0201"]));
    // Of those that are as much like it, three are named.
    let complaint = run(&["explain", "APIGW.0309"]).complaint(1);
    assert!(
        complaint.ends_with("did you mean `APIGW.0301`, `APIGW.0302` or `APIGW.0303`?\n"),
        "{complaint}"
    );
}

#[test]
fn a_code_is_suggested_for_lower_case_or_its_last_part() {
    for code in ["svcstg.ats.200103", "200103", " svcstg.ats.200103\n"] {
        let json = run(&["explain", code, "--format", "json"]).json(1);
        assert_eq!(
            json["suggestions"][code.trim()],
            json!(["SVCSTG.ATS.200103"])
        );
    }
    // What is copied brings blanks along.
    run(&["explain", " SVCSTG.ATS.200103\n"]).quiet(0);
}

#[test]
fn an_unknown_code_is_looked_up_on_a_page() {
    assert_eq!(
        run(&["explain", "Ecs.0005"]).complaint(1),
        "error: `Ecs.0005` is in no table; `--page FILE` searches a page of another service\n"
    );
    let page = file(
        "explain.md",
        "# Ecs\n\n|Status Code|Error Code|Error Message|Solution|\n|--|--|--|--|\n\
         |400|Ecs.0005|Bad \\| worse.|Ask \u{1b}[31mus.|\n",
    );
    let out = run(&["explain", "Ecs.0005", "--page", page]).quiet(0);
    let expected = "Ecs.0005 (explain.md)
  status       400
  message      Bad | worse.
  description  -
  solution     Ask \u{fffd}[31mus.
";
    assert_eq!(out, expected, "a page must not colour the terminal");
    let json = run(&["explain", "Ecs.0006", "--page", page, "--format", "json"]).json(1);
    assert_eq!(json["suggestions"]["Ecs.0006"], json!(["Ecs.0005"]));
    // The predefined tables are there, too, and there may be several pages.
    let other = file(
        "explain-other.json",
        r#"{"entries":[{"code":"Ecs.0005","status":409}]}"#,
    );
    run(&["explain", "SVCSTG.ATS.200103", "--page", page]).quiet(0);
    let arguments = [
        "explain", "Ecs.0005", "--page", page, "--page", other, "--format", "json",
    ];
    let json = run(&arguments).json(0);
    assert_eq!(json["tables"][1]["name"], "explain-other");
    assert_eq!(json["tables"][1]["entries"][0]["status"], 409);
}

#[test]
fn a_text_of_several_lines_stays_in_its_column() {
    let page = file(
        "explain-lines.json",
        r#"{"entries":[{"code":"A.1","status":400,"message":"one\ntwo"}]}"#,
    );
    let out = run(&["explain", "A.1", "--page", page]).quiet(0);
    assert!(
        out.contains("  message      one\n               two\n"),
        "{out}"
    );
}

#[test]
fn several_codes_and_beginnings_of_codes_are_explained_together() {
    let out = run(&["explain", "SVCSTG.ATS.", "APIGW.0301"]).quiet(0);
    let heads: Vec<&str> = out
        .lines()
        .filter(|line| !line.starts_with(' ') && !line.is_empty())
        .collect();
    assert_eq!(
        heads,
        [
            "SVCSTG.ATS.2000 (ApmErrorCode)",
            "SVCSTG.ATS.400101 (ApmErrorCode)",
            "SVCSTG.ATS.200103 (ApmErrorCode)",
            "APIGW.0301 (ApigwErrorCode)",
        ]
    );
    assert_eq!(
        run(&["explain", "SVCSTG.ATS.*"])
            .quiet(0)
            .matches("(ApmErrorCode)")
            .count(),
        3
    );
    // One that is not known does not hide the others.
    let done = run(&["explain", "APIGW.0301", "APIGW.0309"]);
    assert_eq!(done.code, 1);
    assert!(done.out.starts_with("APIGW.0301"), "{}", done.out);
    assert!(
        done.err.contains("`APIGW.0309` is in no table"),
        "{}",
        done.err
    );
}

/// A catalogue with all details of codes.
pub(crate) const LIFE: &str = r#"{"catalogue":1,"tables":[{"service":"orders","version":"2.0","name":"OrderCode","entries":[
    {"status":404,"code":"ORD.1","message":"order {id} does not exist.","description":null,"solution":"Check the id.",
     "language":"en","params":["id"],"since":"1.2","help":"https://docs.example/ORD.1",
     "translations":{"zh":{"message":"订单 {id} 不存在。","solution":"请检查订单号。"}}},
    {"status":500,"code":"ORD.2","message":null,"description":null,"solution":null,
     "deprecated":{"since":"2.0","note":"it says too little","replaced_by":"ORD.3"}},
    {"status":503,"code":"ORD.3","message":"busy.","description":null,"solution":null,"retry_after":30},
    {"status":503,"code":"ORD.4","message":"lost.","description":null,"solution":null,"retry":false,"grpc":"ABORTED"}
],"retired":[{"code":"ORD.9","since":"1.9","replaced_by":"ORD.1"}]}]}"#;

#[test]
fn languages_and_life_of_a_code_are_shown() {
    let table = file("explain-life.json", LIFE);
    let explain = |code| run(&["explain", code, "--page", table]).quiet(0);
    let out = explain("ORD.1");
    assert!(
        out.contains("\n  zh           订单 {id} 不存在。\n               请检查订单号。\n"),
        "{out}"
    );
    assert!(
        out.contains("\n  since        1.2\n  more         https://docs.example/ORD.1\n"),
        "{out}"
    );
    let out = explain("ORD.2");
    assert!(
        out.contains("\n  deprecated   since 2.0, it says too little, see ORD.3\n"),
        "{out}"
    );
    assert!(explain("ORD.3").contains("\n  try again    yes, after 30 s\n"));
    assert!(
        explain("ORD.4").contains(
            "\n  try again    no, the same request fails again\n  gRPC         ABORTED\n"
        )
    );
    assert_eq!(
        explain("ORD.9"),
        "ORD.9 (explain-life.json)\n  retired      the code is gone since 1.9, see ORD.1\n"
    );
    let json = run(&["explain", "ORD.9", "--page", table, "--format", "json"]).json(0);
    assert_eq!(json["tables"][0]["retired"][0]["since"], "1.9");
}
