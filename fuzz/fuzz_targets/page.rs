//! Any text is a page: it is read, its rows are such that an entry can be made of them, and it becomes
//! the source of an enum.
#![no_main]

use apm_errors::docs::{Page, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let page = Page::read(text);
    for row in &page.rows {
        assert!(
            row.status
                .is_none_or(|status| (100..=599).contains(&status))
        );
        assert!(!row.code.is_empty() && row.code.len() <= 128);
        assert_eq!(row.code, row.code.trim());
        let texts = [&row.message, &row.description, &row.solution];
        assert!(
            texts
                .into_iter()
                .flatten()
                .all(|text| !text.trim().is_empty())
        );
    }
    assert!(
        page.skipped
            .iter()
            .all(|it| !it.reason.is_empty() && it.line > 0)
    );
    let _ = page.enum_source("Errors");
    let check = check(page.rows.clone(), &page);
    // All that can differ is what the page has twice.
    assert!(
        check.differences().iter().all(|it| it.page.is_none()),
        "{check}"
    );
});
