//! A table against a page.

use crate::row;
use apm_errors::docs::{Column, Format, Language, Page, Row, check, render};
use apm_errors::{ApigwErrorCode, ApmErrorCode, ErrorTable};

fn page(table: &'static ErrorTable, format: Format) -> Page {
    Page::read(&render(table.entries(), format, Language::Chinese))
}

fn entries() -> Vec<Row> {
    ApmErrorCode::TABLE.entries().map(Row::from).collect()
}

#[test]
fn a_table_matches_its_own_document() {
    for table in [ApmErrorCode::TABLE, ApigwErrorCode::TABLE] {
        for format in [Format::Markdown, Format::Html] {
            let check = check(table.entries(), &page(table, format));
            assert!(
                check.is_empty() && check.differences().is_empty(),
                "{check}"
            );
            assert_eq!(check.to_string(), "the table and the page say the same\n");
        }
    }
}

#[test]
fn every_cell_is_compared() {
    let page = page(ApmErrorCode::TABLE, Format::Markdown);
    for (number, entry) in entries().into_iter().enumerate() {
        for column in Column::ALL {
            let mut table = entries();
            let other = Some("other".to_owned());
            match column {
                Column::Status => table[number].status = Some(599),
                Column::Code => continue,
                Column::Message => table[number].message = other,
                Column::Description => table[number].description = other,
                Column::Solution => table[number].solution = other,
            }
            let check = check(table.clone(), &page);
            let [difference] = check.differences() else {
                panic!("{check}");
            };
            assert_eq!(difference.table.as_ref(), Some(&table[number]));
            let of_page = Row {
                details: None,
                ..entry.clone()
            };
            assert_eq!(difference.page.as_ref(), Some(&of_page));
            assert_eq!(difference.code(), entry.code);
            assert!(difference.columns().eq([column]), "{check}");
        }
    }
}

#[test]
fn missing_and_different_rows_are_distinguished() {
    let page = page(ApmErrorCode::TABLE, Format::Html);
    let mut table = entries();
    table[0].code = "SVCSTG.ATPS.2001".to_owned();
    table[2].solution = None;
    let check = check(table, &page);
    assert_eq!(
        check.to_string(),
        "3 differences between the table and the page:\n  \
           SVCSTG.ATPS.2001 (status 200): only in the table\n  \
           SVCSTG.ATS.400101 (status 400): the solution differs\n    \
             table solution: none\n    \
             page  solution: \"请检查对应的参数是否符合要求。\"\n  \
           SVCSTG.ATPS.2000 (status 200): only on the page\n"
    );
    assert!(check.differences().iter().all(|it| it.table != it.page));
    let sides = check
        .differences()
        .iter()
        .map(|it| (it.table.is_some(), it.page.is_some()));
    assert!(sides.eq([(true, false), (true, true), (false, true)]));
    assert_eq!(check.differences()[0].columns().count(), 0);
}

#[test]
fn a_missing_status_on_the_page_is_not_a_difference() {
    let table = [
        row(400, "A.1", [Some("a b"), None, None]),
        row(404, "A.1", [Some("c"), None, None]),
        row(500, "A.2", [None, None, None]),
        row(400, "A.3", [None, Some("d"), None]),
        row(404, "A.3", [None, Some("e"), None]),
    ];
    let twice = "|Error Code|Message|Description|\n|--|--|--|\n|A.2|-|-|\n|A.1|c|\n|A.1| a<br> b |\n\
                 |A.1|c|\n|A.3||e|\n|A.3||d|\n";
    let found = check(table.clone(), &Page::read(twice));
    assert!(found.is_empty(), "{found}");
    // If some rows of a code have a status, it distinguishes them.
    let page = Page::read("|Status|Error Code|\n|--|--|\n||A.1|\n|400|A.1|\n|500|A.2|\n");
    let found = check(page.rows.clone(), &page);
    assert!(found.is_empty(), "{found}");
    // But if it has a status, it must be this one.
    let page = Page::read(
        "|Status|Error Code|Message|\n|--|--|--|\n|400|A.1|a b|\n||A.1|c|\n|404|A.2||\n",
    );
    let [one, two, three, ..] = table;
    let check = check([one, two, three], &page);
    let columns: Vec<Vec<_>> = check
        .differences()
        .iter()
        .map(|it| it.columns().collect())
        .collect();
    assert_eq!(columns, [[Column::Status]]);
}

#[test]
fn a_row_that_could_not_be_read_is_named() {
    let page =
        Page::read("|Status Code|Error Code|Message|\n|--|--|--|\n|40|A.1|a|\n|400|A.2|b|\n");
    let check = check(
        [
            row(400, "A.1", [Some("a"), None, None]),
            row(400, "A.2", [Some("b"), None, None]),
        ],
        &page,
    );
    assert_eq!(check.differences().len(), 1);
    assert_eq!(
        check.differences()[0].skipped.as_ref(),
        Some(&page.skipped[0])
    );
    assert_eq!(
        check.to_string(),
        "1 difference between the table and the page:\n  \
           A.1 (status 400): only in the table; line 3 of the page has no entry: \
         the status `40` is not one of 100 to 599\n"
    );
}

#[test]
fn only_the_difference_of_long_similar_texts_is_shown() {
    let text = |word: &str| format!("{}{word}{}", "前".repeat(60), "后".repeat(60));
    let entry = |solution: &str| row(400, "A.1", [Some("a"), None, Some(solution)]);
    let page =
        |solution: &str| Page::read(&render([entry(solution)], Format::Html, Language::English));
    let report = check([entry(&text("不"))], &page(&text(""))).to_string();
    let (before, after) = ("前".repeat(40), "后".repeat(40));
    assert_eq!(
        report,
        format!(
            "1 difference between the table and the page:\n  A.1 (status 400): the solution differs\n    \
               table solution: …\"{before}不{after}\"…\n    \
               page  solution: …\"{before}{after}\"…\n"
        )
    );
    // What only one of them ends with is shown to its end.
    let report = check([entry(&text(""))], &page(&(text("") + " Why?"))).to_string();
    assert!(report.contains(&format!(": …\"{after}\"\n")), "{report}");
    assert!(
        report.contains(&format!(": …\"{after} Why?\"\n")),
        "{report}"
    );
}
