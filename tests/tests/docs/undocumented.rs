//! A code of others whose page has no status, wherever a status is asked for.

use apm_errors::docs::{Format, Language, Page, Row, check, compare, render};
use apm_errors::{ApmError, ErrorResponse};

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
#[apm(status = undocumented)]
enum StoreCode {
    #[apm(code = "STO.0001", message = "the store is closed.")]
    Closed,
    #[apm(code = "STO.0002", status = 404)]
    #[apm(status = undocumented)]
    NoSuchStore,
}

const PAGE: &str = "|Status Code|Error Code|Error Message|\n|--|--|--|\n\
                    |-|STO.0001|the store is closed.|\n|404|STO.0002||\n||STO.0002||\n";

#[test]
fn the_table_has_no_documented_status() {
    let closed = StoreCode::Closed;
    assert_eq!(
        (closed.status(), closed.entry().documented_status()),
        (0, None)
    );
    assert!(!closed.entry().is_success());
    let statuses = StoreCode::TABLE
        .entries()
        .map(|entry| entry.documented_status());
    assert_eq!(statuses.collect::<Vec<_>>(), [None, Some(404), None]);
    assert_eq!(StoreCode::from_code("STO.0001"), Some(closed));
}

#[test]
fn an_undocumented_status_is_answered_as_500() {
    let answer = ErrorResponse::from(StoreCode::Closed);
    assert_eq!(
        (answer.status(), answer.entry().documented_status()),
        (500, None)
    );
    let body = r#"{"errorCode":"STO.0001","errorMessage":"the store is closed."}"#;
    assert_eq!(answer.to_json(), body);
}

#[test]
fn documents_leave_the_status_out() {
    let entries = || StoreCode::TABLE.entries();
    for format in [Format::Markdown, Format::Html] {
        let page = Page::read(&render(entries(), format, Language::English));
        assert_eq!(page.rows, entries().map(Row::from).collect::<Vec<_>>());
    }
    assert!(render(entries(), Format::Markdown, Language::English).contains("| - | STO.0001 |"));
    assert!(render(entries(), Format::Csv, Language::English).contains("\n,STO.0001,"));
    assert!(render(entries(), Format::Json, Language::English).contains("\"status\": null"));
}

#[test]
fn checks_and_comparisons_know_undocumented_statuses() {
    let page = Page::read(PAGE);
    let found = check(StoreCode::TABLE.entries(), &page);
    assert!(found.is_empty(), "{found}");
    let with_status = Page::read(&PAGE.replace("|-|", "|503|"));
    let found = check(StoreCode::TABLE.entries(), &with_status);
    assert!(
        found
            .to_string()
            .contains("table status: none\n    page  status: 503"),
        "{found}"
    );
    // Documenting a status does not break clients.
    let found = compare(StoreCode::TABLE.entries(), with_status.rows);
    assert!(!found.is_empty() && !found.breaks_clients(), "{found}");
}

#[test]
fn the_enum_of_a_page_has_status_undocumented() {
    let source = Page::read(PAGE).enum_source("StoreCode");
    assert_eq!(
        source.matches("status = undocumented").count(),
        2,
        "{source}"
    );
    assert!(
        source.contains("#[apm(code = \"STO.0002\", status = 404)]"),
        "{source}"
    );
    assert!(source.contains("#[apm(status = undocumented)]"), "{source}");
}
