//! `apm-errors site`.

use crate::{explain::LIFE, file, run};
use std::{fs, path::Path};

#[test]
fn each_code_has_a_page_that_tells_all_of_it() {
    let table = file("site.json", LIFE);
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli/site");
    run(&[
        "site",
        "site",
        "--from",
        table,
        "apm",
        "--title",
        "Shop & Co",
        "--language",
        "chinese",
    ])
    .quiet(0);
    let read = |name: &str| fs::read_to_string(directory.join(name)).unwrap();
    let page = read("codes/ORD.1.html");
    for part in [
        "<html lang=\"zh\">",
        "<title>ORD.1 · Shop &amp; Co</title>",
        "<dl lang=\"en\">",
        "订单 {id} 不存在。",
        "<dd><code>id</code> ",
        "href=\"https:&#x2f;&#x2f;docs.example&#x2f;ORD.1\"",
        "HTTP/1.1 404 Not Found",
    ] {
        let part = part.replace("HTTP/1.1", "HTTP&#x2f;1.1");
        assert!(page.contains(&part), "{part} in {page}");
    }
    assert!(read("codes/ORD.2.html").contains("<a href=\"ORD.3.html\"><code>ORD.3</code></a>"));
    let retired = read("codes/ORD.9.html");
    assert!(retired.contains("<a href=\"ORD.1.html\">"), "{retired}");
    // What has no JavaScript gets lists.
    let index = read("index.html");
    assert!(
        index.contains("href=\"list/1-1.html\"") && index.contains("href=\"list/2-1.html\""),
        "{index}"
    );
    let list = read("list/1-1.html");
    assert!(list.contains("href=\"../codes/ORD.1.html\""), "{list}");
    let data = read("data.js");
    let json = data
        .strip_prefix("self.APM_ERRORS=")
        .and_then(|it| it.strip_suffix(";\n"))
        .unwrap();
    let rows: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 9);
}

#[test]
fn texts_of_a_table_are_escaped() {
    let table = file(
        "site-hostile.json",
        r#"{"entries":[{"code":"<b>/../x","status":400,"message":"<script>alert(1)</script>"}]}"#,
    );
    run(&["site", "site-hostile", "--from", table]).quiet(0);
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli/site-hostile/codes");
    let pages: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    assert_eq!(pages.len(), 1);
    assert!(pages[0].ends_with("~3cb~3e~2f..~2fx.html"), "{pages:?}");
    let page = fs::read_to_string(&pages[0]).unwrap();
    assert!(
        !page.contains("<script>alert") && !page.contains("<b>"),
        "{page}"
    );
}
