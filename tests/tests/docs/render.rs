//! Each format, read back by readers that know nothing of us.

use crate::{readers, row};
use apm_errors::docs::{Column, Format, Language, Row, render};
use apm_errors::{ApmError, ApmErrorCode};
use proptest::prelude::*;

const ENGLISH: [&str; 5] = [
    "Status Code",
    "Error Code",
    "Error Message",
    "Description",
    "Solution",
];
const CHINESE: [&str; 5] = ["状态码", "错误码", "错误信息", "描述", "处理措施"];

/// What a reader has to find: a header, and the texts or their placeholders.
fn cells(header: [&str; 5], rows: &[Row], missing: [&str; 5], breaks: &str) -> Vec<Vec<String>> {
    let row = |row: &Row| {
        let cells = Column::ALL.iter().zip(missing);
        let cells = cells.map(|(&column, missing)| match row.cell(column) {
            Some(text) => text.replace("\r\n", breaks).replace(['\r', '\n'], breaks),
            None => missing.to_owned(),
        });
        cells.collect()
    };
    std::iter::once(header.map(str::to_owned).to_vec())
        .chain(rows.iter().map(row))
        .collect()
}

/// As a reader of Markdown or HTML has to find them.
fn shown(header: [&str; 5], rows: &[Row]) -> Vec<Vec<String>> {
    cells(header, rows, ["-", "", "null", "-", "-"], "\n")
}

fn read_back(rows: &[Row]) {
    let markdown = render(rows.to_vec(), Format::Markdown, Language::English);
    assert_eq!(
        readers::pulldown_cmark(&markdown),
        shown(ENGLISH, rows),
        "{markdown}"
    );
    assert_eq!(
        readers::comrak(&markdown),
        shown(ENGLISH, rows),
        "{markdown}"
    );

    let html = render(rows.to_vec(), Format::Html, Language::Chinese);
    assert_eq!(readers::html5gum(&html), shown(CHINESE, rows), "{html}");

    let json = render(rows.to_vec(), Format::Json, Language::English);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let read: Vec<Row> = serde_json::from_value(value["entries"].clone()).unwrap();
    assert_eq!(read, rows);

    let csv = render(rows.to_vec(), Format::Csv, Language::Chinese);
    let read = readers::csv(&csv);
    assert_eq!(read[0], CHINESE);
    assert_eq!(read.len(), rows.len() + 1);
    for (read, row) in read[1..].iter().zip(rows) {
        let texts = Column::ALL.map(|column| row.cell(column).unwrap_or_default().into_owned());
        assert_eq!(read[..], texts);
    }
}

#[test]
fn texts_with_markup_are_read_back() {
    let texts = [
        "a | b || c \\| d \\\\| e\\",
        "<b>bold</b> & &amp; &#65; <!-- none --> <br> </td></tr></table>",
        "`code` ``x`` *a* **b** _c_ __d__ ~~e~~ ~f~ $g$ $$h$$",
        "[a](b) ![c](d) [^e] [f][g] <https://h> [x]",
        "a_b __init__ _ * _a_b_ *\u{201c}a\u{201d}*b a*b*c 中*文*字 中_文_字",
        "\"quoted\", 'so', and; separated,\tby tabs",
        " blank at the ends ",
        "\u{3000}\u{a0}wide\u{a0}\u{3000}",
        "two\nlines\r\nthree\rfour\n\nsix\r",
        "\n",
        " ",
        "# no heading",
        "- no list",
        "> no quote",
        "| no cell |",
        "--- | ---",
        "see https://a.example/b?c=d&e=f*g_h and www.a.example/_b_ or https://a.example/plain.",
        "https://a.example/_ https://a.example ",
        "mail a_b*c@d.example or mailto:a_b@c.example*",
        "\\",
        "\\\\*\\_",
        "{{ mustache }} {id} %s ${x}",
        "=cmd|' /C calc'!A0",
        "\u{1b}[31mred\u{7f}\u{b}\u{85}\u{2028}",
    ];
    let rows: Vec<_> = (texts.iter())
        .map(|text| row(400, "A.1", [Some(text), Some(text), Some(text)]))
        .collect();
    read_back(&rows);
    for row in rows {
        read_back(&[row]);
    }
}

/// Texts of what formats take for their own, of words, and of anything.
fn text() -> impl Strategy<Value = Option<String>> {
    let part = prop_oneof![
        4 => "[|\\\\`*_~\\[\\]<>&$\"'!#:/.@^(){}=,; \\-]{1,3}",
        2 => "[a-z0-9中。é]{1,3}",
        1 => prop::sample::select(vec![
            "\n", "\r\n", "\r", "\t", "www.", "https://", "&amp;", "<br>", "\\|", "a@b.c", "__",
        ]).prop_map(str::to_owned),
        1 => "\\PC{1,2}",
    ];
    let text = prop::collection::vec(part, 1..10).prop_map(|parts| parts.concat());
    prop::option::weighted(0.9, text)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_back(texts in prop::collection::vec([text(), text(), text()], 1..4)) {
        let rows: Vec<_> = (texts.iter())
            .map(|texts| row(404, "A.1", texts.each_ref().map(Option::as_deref)))
            .collect();
        read_back(&rows);
    }
}

#[test]
fn missing_texts_look_like_those_of_the_documented_page() {
    let page = render(
        [Row {
            status: None,
            ..row(200, "A.1", [None; 3])
        }],
        Format::Markdown,
        Language::Chinese,
    );
    assert_eq!(
        page,
        "| 状态码 | 错误码 | 错误信息 | 描述 | 处理措施 |\n\
         | --- | --- | --- | --- | --- |\n\
         | - | A.1 | null | - | - |\n"
    );
}

#[test]
fn json_and_csv_tell_a_dash_from_a_missing_text() {
    let rows = [row(400, "A.1", [Some("-"), Some("null"), None])];
    let json = render(rows.clone(), Format::Json, Language::English);
    assert_eq!(
        json.split_whitespace().collect::<String>(),
        r#"{"entries":[{"status":400,"code":"A.1","message":"-","description":"null","solution":null}]}"#
    );
    let csv = render(rows, Format::Csv, Language::English);
    assert_eq!(
        csv,
        "Status Code,Error Code,Error Message,Description,Solution\r\n400,A.1,-,null,\r\n"
    );
}

#[test]
fn only_necessary_characters_are_escaped() {
    let text = "project_id in url (e.g. a-1) is \"invalid\": see https://a.example/b#c. 100% #1!";
    let page = render(
        [row(400, "A_1.2-3", [Some(text), None, None])],
        Format::Markdown,
        Language::English,
    );
    assert!(
        page.contains(&format!("| 400 | A_1.2-3 | {text} | - | - |\n")),
        "{page}"
    );
}

#[test]
fn a_table_of_the_derive_is_rendered_as_declared() {
    #[derive(Debug, ApmError)]
    #[allow(dead_code)]
    enum Declared {
        #[apm(
            code = "B.2",
            status = 404,
            message = "no {id} | {{}}",
            solution = "Wait."
        )]
        #[apm(status = 410, description = "gone")]
        Second { id: u8 },
        #[apm(code = "B.1", status = 500)]
        First,
    }
    let html = render(Declared::TABLE.entries(), Format::Html, Language::English);
    let rows = [
        row(404, "B.2", [Some("no {id} | {{}}"), None, Some("Wait.")]),
        row(410, "B.2", [None, Some("gone"), None]),
        row(500, "B.1", [None; 3]),
    ];
    assert_eq!(readers::html5gum(&html), shown(ENGLISH, &rows));
}

#[test]
fn the_predefined_table_is_the_documented_page() {
    let page = include_str!("../../fixtures/apm-error-codes.md");
    let page = &page[page.find('|').unwrap()..];
    let table = render(
        ApmErrorCode::TABLE.entries(),
        Format::Markdown,
        Language::Chinese,
    );
    assert_eq!(
        readers::pulldown_cmark(&table),
        readers::pulldown_cmark(page)
    );
}

#[test]
fn u_0000_is_replaced_if_it_is_not_allowed() {
    let rows = [row(400, "A.1", [Some("a\0b"), None, None])];
    let markdown = render(rows.clone(), Format::Markdown, Language::English);
    assert_eq!(readers::pulldown_cmark(&markdown)[1][2], "a\u{fffd}b");
    let html = render(rows, Format::Html, Language::English);
    assert_eq!(readers::html5gum(&html)[1][2], "a\u{fffd}b");
}

#[test]
fn an_empty_table_has_a_header() {
    for format in [Format::Markdown, Format::Html, Format::Csv] {
        let page = render(Vec::<Row>::new(), format, Language::English);
        assert!(page.contains("Error Code"), "{page}");
    }
    let json = render(Vec::<Row>::new(), Format::Json, Language::English);
    assert_eq!(json, "{\n  \"entries\": []\n}\n");
}
