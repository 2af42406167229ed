//! `apm-errors table`.

use crate::{explain::LIFE, file, pipe, run};
use apm_errors::docs::{Format, Language, render};
use apm_errors::{ApigErrorCode, ApigwErrorCode, ApmErrorCode};
use std::fmt::Write;

#[test]
fn each_format_is_what_the_library_renders() {
    let formats = [
        ("markdown", Format::Markdown),
        ("html", Format::Html),
        ("json", Format::Json),
        ("csv", Format::Csv),
    ];
    let languages = [
        ("english", Language::English),
        ("chinese", Language::Chinese),
    ];
    for (format_name, format) in formats {
        for (language_name, language) in languages {
            let options = ["--format", format_name, "--language", language_name];
            let of = |table| run(&[&["table", table], &options[..]].concat()).quiet(0);
            assert_eq!(
                of("apm"),
                render(ApmErrorCode::TABLE.entries(), format, language)
            );
            assert_eq!(
                of("apigw"),
                render(ApigwErrorCode::TABLE.entries(), format, language)
            );
            assert_eq!(
                of("apig"),
                render(ApigErrorCode::TABLE.entries(), format, language)
            );
        }
    }
    let default = render(
        ApmErrorCode::TABLE.entries(),
        Format::Markdown,
        Language::English,
    );
    assert_eq!(run(&["table", "apm"]).quiet(0), default);
}

/// Texts that no format may lose; a page has no two blanks in a row, and no `-` for a text.
const HARD: &str = r##"{"entries":[
    {"status":400,"code":"A.1","message":"a | b \\| `c` *d* _e_ <b> & &lt; \"f\", 'g'","description":"$h$ ~i~ [j](k)","solution":null},
    {"status":null,"code":"A.2","message":null,"description":null,"solution":"https://a.example/b_c?d=e&f"},
    {"status":404,"code":"A.2","message":"<script>","description":"# no heading","solution":"\\"}
]}"##;

#[test]
fn every_format_round_trips() {
    let source = file("hard.json", HARD);
    let json = run(&["table", source, "--format", "json"]).quiet(0);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&json).unwrap(),
        serde_json::from_str::<serde_json::Value>(HARD).unwrap()
    );
    for (format, name) in [
        ("markdown", "hard.md"),
        ("html", "hard.html"),
        ("csv", "hard.csv"),
        ("json", "hard-again.json"),
    ] {
        for language in ["english", "chinese"] {
            let document =
                run(&["table", source, "--format", format, "--language", language]).quiet(0);
            file(name, &document);
            assert_eq!(run(&["table", name, "--format", "json"]).quiet(0), json);
            // Standard input has no name to infer the format from.
            assert_eq!(
                pipe(&document, &["table", "-", "--format", "json"]).quiet(0),
                json
            );
        }
    }
}

#[test]
fn the_life_of_codes_is_kept() {
    let table = file("table-life.json", LIFE);
    let json = run(&["table", table, "--format", "json"]).quiet(0);
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    let catalogue: serde_json::Value = serde_json::from_str(LIFE).unwrap();
    for member in ["entries", "retired"] {
        assert_eq!(read[member], catalogue["tables"][0][member]);
    }
    let again = file("table-life-again.json", &json);
    assert_eq!(run(&["table", again, "--format", "json"]).quiet(0), json);

    let page = run(&["table", table]).quiet(0);
    assert!(
        page.contains("| Deprecated since 2.0: it says too little. Use ORD.3. |"),
        "{page}"
    );
    // Of a document, the five columns are read.
    let page = file("table-life.md", &page);
    let columns = run(&["table", page, "--format", "csv"]).quiet(0);
    assert!(columns.contains("\r\n503,ORD.3,busy.,,\r\n"), "{columns}");
}

#[test]
fn skipped_lines_are_reported() {
    let page = file(
        "skipped.md",
        "|Status Code|Error Code|Error Message|\n|--|--|--|\n|500|A.1|x|\n|500|A.2***|y|\n",
    );
    let done = run(&["table", page]);
    assert_eq!(done.code, 0);
    assert!(
        done.out.contains("| 500 | A.1 | x | - | - |\n"),
        "{}",
        done.out
    );
    assert!(
        done.err
            .starts_with("warning: skipped.md:4: `A.2***` is skipped: "),
        "{}",
        done.err
    );
    assert_eq!(done.err.lines().count(), 1);
}

#[test]
fn errors_name_the_file_and_the_line() {
    let cases = [
        (
            "no-table.md",
            "# Nothing\n",
            "error: no-table.md: there is no table of error codes in it\n",
        ),
        (
            "bad.json",
            "{\n \"entries\": [{\"status\": 400}]\n}",
            "error: bad.json:2: missing field `code`\n",
        ),
        (
            "cut.json",
            "{\n\n\"entries\": [",
            "error: cut.json:3: EOF while parsing a list\n",
        ),
        (
            "status.json",
            r#"{"entries":[{"code":"A.1","status":4000}]}"#,
            "error: status.json: the status 4000 of `A.1` is not one of 100 to 599\n",
        ),
        (
            "list.json",
            r#"[{"code":"A.1","status":400}]"#,
            "error: list.json:1: a table as JSON is an object, `{\"entries\": […]}`\n",
        ),
        (
            "large-status.csv",
            "Status Code,Error Code,Error Message,Description,Solution\n600,A.1,,,\n",
            "error: large-status.csv:2: the status `600` is not one of 100 to 599\n",
        ),
        (
            "header.csv",
            "a,b\n",
            "error: header.csv:1: the header has to be \
             Status Code,Error Code,Error Message,Description,Solution\n",
        ),
        (
            "status.csv",
            "Status Code,Error Code,Error Message,Description,Solution\n400,A.1,,,\nx,A.2,,,\n",
            "error: status.csv:3: the status `x` is not one of 100 to 599\n",
        ),
        (
            "code.csv",
            "状态码,错误码,错误信息,描述,处理措施\n400,,,,\n",
            "error: code.csv:2: there is no code\n",
        ),
        (
            "fields.csv",
            "Status Code,Error Code,Error Message,Description,Solution\n400,A.1\n",
            "error: fields.csv:2: there are 2 fields here, and 5 in the header\n",
        ),
    ];
    for (name, content, complaint) in cases {
        assert_eq!(run(&["table", file(name, content)]).complaint(2), complaint);
    }
    let latin = file("latin.md", b"# one\n# two\n# caf\xE9\n");
    assert_eq!(
        run(&["table", latin]).complaint(2),
        "error: latin.md:3: this is not UTF-8; convert the file to UTF-8\n"
    );
    assert_eq!(
        run(&["table", "amp"]).complaint(2),
        "error: amp: there is no such file; the predefined tables are `apm`, `apigw` and `apig`\n"
    );
    assert_eq!(
        pipe("{", &["table", "-"]).complaint(2),
        "error: standard input:1: EOF while parsing an object\n"
    );
}

#[test]
fn a_byte_order_mark_and_another_order_of_columns_are_read() {
    let table = file(
        "mark.csv",
        "\u{feff}错误码,状态码,处理措施,描述,错误信息,备注\r\nA.1,400,do,what,\"said, so\",x\r\n",
    );
    let out = run(&["table", table]).quiet(0);
    assert!(
        out.ends_with("| 400 | A.1 | said, so | what | do |\n"),
        "{out}"
    );
    let json = file("mark.json", "\u{feff}{\"entries\":[]}");
    assert_eq!(
        run(&["table", json, "--format", "json"]).quiet(0),
        "{\n  \"entries\": []\n}\n"
    );
}

/// A table that no pipe holds.
pub(crate) fn large() -> String {
    let mut table = String::from("Status Code,Error Code,Error Message,Description,Solution\n");
    for number in 0..10_000 {
        let _ = writeln!(table, "400,A.{number},message,description,solution");
    }
    table
}
