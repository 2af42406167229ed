//! `apm-errors import`.

use crate::{file, pipe, run};
use serde_json::{Value, json};

const PAGE: &str = "|Status Code|Error Code|Error Message|\n|--|--|--|\n\
                    |404|ORD.0001|No such order.|\n|500|ORD.5***|Internal.|\n";

#[test]
fn a_page_becomes_json_csv_and_an_enum() {
    let page = file("import.md", PAGE);
    let done = run(&["import", page]);
    let count = "warning: import.md: entries: 1, left out: 1 (1 × a pattern of codes)\n";
    assert_eq!((done.code, &*done.err), (0, count));
    let json: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(
        json["entries"],
        json!([{
            "status": 404, "code": "ORD.0001", "message": "No such order.",
            "description": null, "solution": null, "line": 3,
        }])
    );
    assert_eq!(json["skipped"][0]["code"], "ORD.5***");
    assert_eq!(json["skipped"][0]["line"], 4);
    assert_eq!(run(&["import", page, "--format", "json"]).out, done.out);

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

    let rust = run(&["import", page, "--format", "rust", "--name", "OrderError"]);
    assert_eq!((rust.code, &*rust.err), (0, count));
    let rust = rust.out;
    assert!(rust.contains("pub enum OrderError {\n"), "{rust}");
    assert!(rust.contains("ORD.5***"), "{rust}");
}

#[test]
fn imported_json_is_a_table() {
    let json = pipe(PAGE, &["import", "-"]).out;
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
        "error: standard input:2: this is not UTF-8; convert the file to UTF-8\n"
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
            complaint.contains("a type name has letters and digits"),
            "{complaint}"
        );
    }
    let done = run(&["import", page, "--format", "rust", "--name", "Order2"]);
    assert!(
        done.code == 0 && done.out.contains("pub enum Order2 {"),
        "{}",
        done.out
    );
}

#[test]
fn imported_tables_match_the_page() {
    let page = "|Error Code|HTTP|Message|\n|--|--|--|\n|A.1|404|m|\n|A.1|404| m |\n|A.2||n|\n|A.2|||\n|A.2|409|n|\n";
    let page = file("import-equal.md", page);
    let json = run(&["import", page]).quiet(0);
    let csv = run(&["import", page, "--format", "csv"]).quiet(0);
    for table in [
        page,
        file("import-equal.json", &json),
        file("import-equal.csv", &csv),
    ] {
        let said = run(&["check", page, "--table", table]).quiet(0);
        assert_eq!(said, "the table and the page say the same\n", "{table}");
    }
}

#[test]
fn columns_can_be_given_by_number() {
    let page = file(
        "import-columns.md",
        "|Fa|So|La|\n|--|--|--|\n|KAPUTT|m|404|\n",
    );
    let done = run(&[
        "import",
        page,
        "--columns",
        "code=1,status=3,message=2",
        "--format",
        "csv",
    ]);
    assert!(done.quiet(0).ends_with("\r\n404,KAPUTT,m,,\r\n"));
    for (columns, complaint) in [
        ("status=3", "which column has the codes?"),
        ("code=0", "`code=0` is not a column with its number"),
        ("code", "`code` is not a column with its number"),
        ("code=1,text=2", "there is no column `text`"),
    ] {
        let said = run(&["import", page, "--columns", columns]).complaint(2);
        assert!(said.contains(complaint), "{said}");
    }
}

const CHINESE: &str = "|状态码|错误码|错误信息|描述|\n|--|--|--|--|\n\
                       |404|ORD.0001|No such order.|没有此订单。|\n|500|ORD.0002|Failed.|失败。|\n";
const ENGLISH: &str = "|Status Code|Error Code|Error Message|Description|\n|--|--|--|--|\n\
                       |404|ORD.0001|No such order.|There is no such order.|\n|503|ORD.0002|Failed.|It failed.|\n\
                       |409|ORD.0003|Sold out.|None is left.|\n";

#[test]
fn two_editions_of_a_page_are_one_table() {
    let [chinese, english] =
        [("import-zh.md", CHINESE), ("import-en.md", ENGLISH)].map(|(name, text)| file(name, text));
    let done = run(&["import", chinese, english]);
    assert_eq!(
        (done.code, &*done.err),
        (
            0,
            "warning: ORD.0002: the status is 500 on the page in zh and 503 on that in en\n\
             warning: ORD.0003 (status 409): only on the page in en, so it is left out\n\
             warning: import-zh.md and import-en.md: codes or statuses differ in 2 entries\n"
        )
    );
    let json: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(
        json["entries"][0],
        json!({
            "status": 404, "code": "ORD.0001", "message": "No such order.", "description": "没有此订单。",
            "solution": null, "line": 3, "language": "zh",
            "translations": { "en": { "description": "There is no such order." } },
        })
    );
    assert_eq!(json["entries"].as_array().unwrap().len(), 2);

    // The table of both matches each of the pages.
    let table = file("import-both.json", &done.out);
    assert!(
        run(&["check", chinese, "--table", table])
            .quiet(0)
            .contains("the same")
    );
    let differs = run(&["check", english, "--table", table]).quiet(1);
    assert!(!differs.contains("ORD.0001"), "{differs}");

    let rust = run(&["import", chinese, english, "--format", "rust"]).out;
    assert!(rust.contains("#[apm(language = \"zh\")]\n"), "{rust}");
    assert!(
        rust.contains("en(description = \"There is no such order.\")\n"),
        "{rust}"
    );

    // CSV has one language.
    let csv = run(&["import", chinese, english, "--format", "csv"]).out;
    assert!(
        csv.contains("404,ORD.0001,No such order.,没有此订单。,\r\n"),
        "{csv}"
    );

    // The first page sets the main language.
    let rust = run(&["import", english, chinese, "--format", "rust"]).out;
    assert!(rust.contains("#[apm(language = \"en\")]\n"), "{rust}");
    assert!(
        rust.contains("zh(description = \"没有此订单。\")\n"),
        "{rust}"
    );
}

#[test]
fn two_pages_in_one_language_exit_with_2() {
    let page = file("import-twice.md", ENGLISH);
    assert_eq!(
        run(&["import", page, page]).complaint(2),
        "error: import-twice.md and import-twice.md: both pages are in the same language, `en`, by the words of their headers\n"
    );
}

#[test]
fn a_folder_of_pages_becomes_a_catalogue() {
    let folder = crate::directory().join("folder/deep");
    std::fs::create_dir_all(&folder).unwrap();
    let page = |code: &str| format!("|Status Code|Error Code|\n|--|--|\n|404|{code}|\n");
    for (name, text) in [
        (
            "deep/b.HTML",
            "<table><tr><th>Error Code<th>Status Code<tr><td>B.0001<td>409</table>".to_owned(),
        ),
        ("a.md", page("A.0001")),
        ("none.md", "# No codes\n".to_owned()),
        ("note.txt", page("C.0001")),
    ] {
        std::fs::write(crate::directory().join("folder").join(name), text).unwrap();
    }
    let done = run(&["import", "folder"]);
    assert_eq!(done.code, 0, "{}", done.err);
    let json: Value = serde_json::from_str(&done.out).unwrap();
    let tables = json["tables"].as_array().unwrap().iter();
    let found: Vec<_> = tables
        .map(|table| {
            (
                table["name"].as_str().unwrap(),
                table["entries"][0]["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(found, [("a", "A.0001"), ("b", "B.0001")]);
    assert_eq!(
        done.err,
        "warning: folder: pages: 3, with error codes: 2, entries: 2, left out: 0; `import` of one page says why\n"
    );
    assert!(
        run(&["import", "folder", "--format", "rust"])
            .complaint(2)
            .contains("becomes a catalogue")
    );
}
