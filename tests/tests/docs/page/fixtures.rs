//! The pages in `tests/fixtures/pages`: one rule each, next to the expected result.

use apm_errors::docs::{Page, check};
use serde_json::Value;
use std::{fs, path::Path};

/// Each page, by its path, with its result.
fn pages() -> Vec<(String, String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pages");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let pages = files.filter(|path| path.extension().is_some_and(|it| it == "md"));
    pages
        .map(|path| {
            let expected = fs::read_to_string(path.with_extension("json")).unwrap();
            let expected = serde_json::from_str(&expected).unwrap();
            let page = fs::read_to_string(&path).unwrap();
            (path.display().to_string(), page, expected)
        })
        .collect()
}

#[test]
fn each_page_gives_what_stands_beside_it() {
    let pages = pages();
    assert!(pages.len() > 10);
    for (path, page, expected) in pages {
        let found = serde_json::to_value(Page::read(&page)).unwrap();
        assert_eq!(found, expected, "{path}");
    }
}

#[test]
fn each_page_is_equal_to_itself() {
    for (path, page, _) in pages() {
        let page = Page::read(&page);
        let report = check(&page.rows, &page);
        assert!(report.is_empty(), "{path}: {report}");
    }
}
