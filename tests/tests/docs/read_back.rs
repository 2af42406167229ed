//! What is rendered is a page that is read: the two sides know the same format.

use crate::row;
use apm_errors::docs::{Format, Language, Page, Row, render};
use proptest::prelude::*;

/// Texts of what formats take for their own, with single blanks inside; `-` and the like are missing texts on a page.
fn text() -> impl Strategy<Value = Option<String>> {
    let word = prop_oneof![
        2 => "[|\\\\`*_~\\[\\]<>&$\"'!#:/.@^(){}=,;-]{1,4}",
        2 => "[a-z0-9中。é]{1,4}",
        1 => prop::sample::select(vec!["https://a.b/c_d", "&amp;", "<br>", "</td>", "\\|", "a@b.c"])
            .prop_map(str::to_owned),
    ];
    let words =
        prop::collection::vec(word, 1..5).prop_map(|words| format!("x {}", words.join(" ")));
    prop::option::weighted(0.8, words)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_is_read_back_from_its_page(texts in prop::collection::vec([text(), text(), text()], 1..4)) {
        let rows: Vec<Row> = (texts.iter())
            .map(|texts| row(404, "A.0001", texts.each_ref().map(Option::as_deref)))
            .collect();
        for format in [Format::Markdown, Format::Html] {
            for language in [Language::English, Language::Chinese] {
                let page = render(rows.clone(), format, language);
                let read = Page::read(&page);
                prop_assert_eq!(&read.rows, &rows, "{}", page);
                prop_assert_eq!(read.skipped, []);
            }
        }
    }
}
