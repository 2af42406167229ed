//! Enums of pages, as text. `generated.rs` compiles some.

use apm_errors::docs::Page;

/// The enum of a table of three columns: status, code, message.
fn source(rows: &[[&str; 3]]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|cells| format!("<tr><td>{}", cells.join("<td>")))
        .collect();
    Page::read(&format!(
        "<table><tr><td>Status Code<td>Error Code<td>Message{}</table>",
        rows.concat()
    ))
    .enum_source("OrderError")
}

/// The names of the variants for these codes and messages.
fn names(rows: &[[&str; 2]]) -> Vec<String> {
    let rows: Vec<_> = rows
        .iter()
        .map(|[code, message]| ["400", code, message])
        .collect();
    let source = source(&rows);
    let names = source
        .lines()
        .filter_map(|line| line.strip_prefix("    ")?.strip_suffix(','));
    names
        .filter(|name| name.chars().all(char::is_alphanumeric))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_enum_in_the_guide_is_the_one_of_the_page_in_it() {
    let guide = include_str!("../../../apm-errors/src/guide/pages.md").replace("\r\n", "\n");
    let source = Page::read(&guide).enum_source("OrderCode");
    assert!(
        source.contains("ORD.5***") && source.contains("OrderClosed"),
        "{source}"
    );
    assert!(guide.contains(&source), "{source}");
}

#[test]
fn a_whole_enum() {
    let source = source(&[
        ["404", "ORD.0001", "No such order: {id}."],
        ["", "ORD.0002", "-"],
        [
            "404",
            "ORD.0003",
            "<p>It is</p><p>gone, see http://x_y for &lt;more&gt; about what became of it in the end.</p>",
        ],
        ["410", "ORD.0003", "It is gone."],
        ["410", "ORD.0003", "It is gone."],
        ["40", "ORD.0004", "x"],
        ["400", "ORD.1~ORD.9", "x"],
        ["400", "ORD.0005", &"{".repeat(5001)],
    ]);
    let expected = r#"// Written by `apm-errors import`.
//
// On the page, but no entries:
// * ORD.0005: a text has at most 10,000 bytes
// * ORD.0004: the status `40` is not one of 100 to 599
// * ORD.1~ORD.9: a range of codes

/// The error codes of a documentation page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, apm_errors::ApmError)]
#[allow(clippy::doc_markdown)]
#[non_exhaustive]
pub enum OrderError {
    /// `ORD.0001`, status 404: No such order: {id}.
    #[apm(code = "ORD.0001", status = 404, message = "No such order: {{id}}.")]
    NoSuchOrder,

    /// `ORD.0002`, no status on the page
    #[apm(code = "ORD.0002", status = undocumented)]
    Ord0002,

    /// `ORD.0003`, status 404, 410: It is gone, see http:\//x\_y for \<more\> about what became of it in the end.
    #[apm(
        code = "ORD.0003",
        status = 404,
        message = "It is\ngone, see http://x_y for <more> about what became of it in the end."
    )]
    #[apm(status = 410, message = "It is gone.")]
    Ord0003,
}
"#;
    assert_eq!(source, expected);
}

#[test]
fn variants_are_named_after_the_message() {
    for (code, message, name) in [
        ("A.1", "The order is not found.", "OrderNotFound"),
        ("A.1", "Invalid tenant id! Try another.", "InvalidTenantId"),
        (
            "A.1",
            "projectId in url is invalid.",
            "ProjectIdInUrlInvalid",
        ),
        ("A.1", "It doesn't exist.", "ItDoesntExist"),
        ("A.1", "Read/write time-out", "ReadWriteTimeOut"),
        // Not characters that a name can't have.
        (
            "A.1",
            "One of so many words that no name has them all.",
            "A1",
        ),
        (
            "A.1",
            "Antidisestablishmentarianism pneumonoultramicroscopic",
            "A1",
        ),
        ("A.1", "版本 v2 不存在", "A1"),
        ("A.1", "{order} not found", "A1"),
        ("A.1", "http://x", "A1"),
        ("A.1", "CPU (cores) exceeded.", "A1"),
        ("A.1", "404", "A1"),
        ("A.1", "Self", "A1"),
        // A code that is a name is one.
        ("NoSuchBucket", "The bucket does not exist.", "NoSuchBucket"),
        ("BAD_REQUEST", "", "BadRequest"),
        ("APIGW.0301", "", "Apigw0301"),
        ("111400002", "", "Code111400002"),
        ("错误", "", "Code"),
    ] {
        assert_eq!(names(&[[code, message]]), [name], "{code}: {message}");
    }
}

#[test]
fn no_two_variants_have_one_name() {
    // A message of several codes names none of them.
    let same = [
        ["A.1", "Internal error."],
        ["A.2", "Internal error."],
        ["A.3", "Other error."],
    ];
    assert_eq!(names(&same), ["A1", "A2", "OtherError"]);
    let alike = [
        ["A.1", ""],
        ["a_1", ""],
        ["A1", ""],
        ["A.2", "A 1 V 2"],
        ["B", "A1"],
    ];
    assert_eq!(names(&alike), ["A1", "A1V2", "A1V3", "A2", "B"]);
}

#[test]
fn a_page_without_entries_has_no_enum() {
    assert_eq!(source(&[]), "// Written by `apm-errors import`.\n");
    let skipped = source(&[["400", "ORD.5***", "x"]]);
    assert!(
        skipped.ends_with("// * ORD.5***: a pattern of codes\n"),
        "{skipped}"
    );
}
