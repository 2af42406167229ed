//! Documents of tables that have several languages.

use apm_errors::ApmError;
use apm_errors::docs::{ChangeKind, Format, Language, Page, Row, check, compare, render};

#[derive(Debug, ApmError)]
#[apm(language = "en")]
enum OrderError {
    #[apm(
        code = "ORD.1",
        status = 404,
        message = "order {id} does not exist.",
        description = "There is no such order.",
        solution = "Check the order id.",
        zh(message = "订单 {id} 不存在。", solution = "请检查订单号。")
    )]
    NotFound { id: u64 },
    #[apm(code = "ORD.2", status = 409, message = "sold out.")]
    SoldOut,
}

fn rows() -> Vec<Row> {
    let _ = (OrderError::NotFound { id: 1 }, OrderError::SoldOut);
    OrderError::TABLE.entries().map(Row::from).collect()
}

#[test]
fn a_document_has_header_and_texts_in_its_language() {
    let [english, chinese] = [Language::English, Language::Chinese]
        .map(|language| render(rows(), Format::Markdown, language));
    assert!(english.contains(
        "| order {id} does not exist. | There is no such order. | Check the order id. |"
    ));
    assert!(!english.contains("订单"));
    // What is not translated is the main text.
    assert!(chinese.contains("| 订单 {id} 不存在。 | There is no such order. | 请检查订单号。 |"));
    assert!(chinese.contains("| 409 | ORD.2 | sold out. | - | - |"));
    for format in [Format::Html, Format::Csv] {
        let page = render(rows(), format, Language::Chinese);
        assert!(
            page.contains("请检查订单号。") && !page.contains("Check"),
            "{page}"
        );
    }
}

#[test]
fn json_always_has_all_languages() {
    let json = render(rows(), Format::Json, Language::Chinese);
    assert_eq!(json, render(rows(), Format::Json, Language::English));
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    let entry = &document["entries"][0];
    assert_eq!(entry["language"], "en");
    assert_eq!(entry["solution"], "Check the order id.");
    assert_eq!(entry["translations"]["zh"]["solution"], "请检查订单号。");
    assert_eq!(
        serde_json::from_value::<Row>(entry.clone()).unwrap(),
        rows()[0]
    );
}

#[test]
fn a_region_counts_as_its_language_and_the_main_language_goes_first() {
    let mut row = rows().remove(0);
    let details = row.details.as_mut().unwrap();
    let texts = details.translations.remove("zh").unwrap();
    details
        .translations
        .insert("zh-CN".to_owned(), texts.clone());
    let chinese = |row: &Row| render([row], Format::Markdown, Language::Chinese);
    assert!(chinese(&row).contains("请检查订单号。"));
    // `zho` is another tag.
    let details = row.details.as_mut().unwrap();
    details.translations.insert("zho".to_owned(), texts);
    details.translations.remove("zh-CN");
    assert!(chinese(&row).contains("Check the order id."));
    row.details.as_mut().unwrap().language = Some("zh-Hans".to_owned());
    assert!(chinese(&row).contains("Check the order id."));
}

#[test]
fn a_page_is_checked_against_the_texts_of_its_language() {
    for language in [Language::English, Language::Chinese] {
        for format in [Format::Markdown, Format::Html] {
            let page = Page::read(&render(rows(), format, language));
            assert_eq!(page.language(), Some(language.tag()));
            let check = check(OrderError::TABLE.entries(), &page);
            assert!(check.is_empty(), "{check}");
        }
    }
    let page = render(rows(), Format::Markdown, Language::Chinese).replace("请检查", "检查");
    let check = check(OrderError::TABLE.entries(), &Page::read(&page));
    let report = check.to_string();
    assert!(
        report.contains("ORD.1 (status 404): the solution differs"),
        "{report}"
    );
    assert!(
        report.contains("table solution: \"请检查订单号。\""),
        "{report}"
    );
    assert_eq!(check.differences().len(), 1);
}

#[test]
fn a_removed_translation_is_reported_and_breaks_no_client() {
    let old = rows();
    let mut new = rows();
    let zh = |rows: &mut Vec<Row>| {
        let details = rows[0].details.as_mut().unwrap();
        details.translations.get_mut("zh").unwrap().clone()
    };
    let mut texts = zh(&mut new);
    texts.solution = None;
    let set = |rows: &mut Vec<Row>, texts| {
        let details = rows[0].details.as_mut().unwrap();
        details.translations.insert("zh".to_owned(), texts);
    };
    set(&mut new, texts.clone());
    let removed = compare(&old, &new);
    let kinds = |comparison: &apm_errors::docs::Comparison| {
        let changes = comparison.changes().iter();
        changes.map(|change| change.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&removed), [ChangeKind::TranslationRemoved]);
    assert!(!removed.breaks_clients());
    assert_eq!(
        removed.to_string(),
        "1 change breaks no client:\n  ORD.1 (status 404): no longer translated: the solution in zh\n"
    );
    // The other way round it is one more text.
    let added = compare(&new, &old);
    assert_eq!(kinds(&added), [ChangeKind::TextChanged]);
    assert_eq!(
        added.to_string(),
        "1 change breaks no client:\n  ORD.1 (status 404): other texts: the solution in zh\n"
    );

    // Together with a change of another kind, and of another text.
    new[0].status = Some(410);
    texts.message = Some("没有。".to_owned());
    set(&mut new, texts);
    let both = compare(&old, &new);
    assert_eq!(
        kinds(&both),
        [ChangeKind::StatusChanged, ChangeKind::TranslationRemoved]
    );
    new[0].status = Some(404);
    let both = compare(&old, &new);
    assert_eq!(
        kinds(&both),
        [ChangeKind::TextChanged, ChangeKind::TranslationRemoved]
    );

    // All of a language.
    let mut none = rows();
    none[0].details.as_mut().unwrap().translations.clear();
    let report = compare(&old, &none).to_string();
    assert!(
        report.contains("no longer translated: the message in zh, the solution in zh\n"),
        "{report}"
    );
}

#[test]
fn the_language_that_becomes_the_main_one_is_still_there() {
    let old = rows();
    let mut new = rows();
    let details = new[0].details.as_mut().unwrap();
    let texts = details.translations.remove("zh").unwrap();
    details.language = Some("zh".to_owned());
    new[0].message = texts.message;
    new[0].solution = texts.solution;
    let kinds: Vec<_> = compare(&old, &new)
        .changes()
        .iter()
        .map(|it| it.kind)
        .collect();
    assert_eq!(kinds, [ChangeKind::TextChanged]);
}

const CHINESE: &str = "\
|状态码|错误码|错误信息|描述|处理措施|\n|--|--|--|--|--|\n\
|404|ORD.1|No such order.|没有此订单。|请检查。|\n\
|409|ORD.2|Sold out.|已售完。|-|\n\
|409|ORD.2|Gone.|已删除。|-|\n\
|500|ORD.3|Failed.|失败。|-|\n\
|500|ORD.4|Only here.|只在这里。|-|\n";

const ENGLISH: &str = "\
|Status Code|Error Code|Error Message|Description|Solution|\n|--|--|--|--|--|\n\
|409|ORD.2|Gone.|It is gone.|-|\n\
|409|ORD.2|Sold out.|There is none left.|Wait.|\n\
|404|ORD.1|No such order.|There is no {such} order.|Check it.|\n\
|503|ORD.3|Failed.|It failed.|-|\n\
|500|ORD.5|Only there.|Only there.|-|\n";

#[test]
fn two_editions_of_a_page_are_one_table() {
    let mut page = Page::read(CHINESE);
    let mismatches = page.add_edition(&Page::read(ENGLISH)).unwrap();
    let said: Vec<_> = mismatches.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "ORD.3: the status is 500 on the page in zh and 503 on that in en",
            "ORD.4 (status 500): only on the page in zh",
            "ORD.5 (status 500): only on the page in en, so it is left out",
        ]
    );
    assert_eq!(page.rows.len(), 5);
    let description = |row: &Row| {
        let details = row.details.as_ref().unwrap();
        assert_eq!(details.language.as_deref(), Some("zh"));
        let english = details.translations.get("en")?;
        // It is the same in both.
        assert_eq!(english.message, None);
        english.description.clone()
    };
    let descriptions: Vec<_> = page.rows.iter().map(description).collect();
    assert_eq!(
        descriptions
            .iter()
            .map(Option::as_deref)
            .collect::<Vec<_>>(),
        [
            Some("There is no {such} order."),
            Some("There is none left."),
            Some("It is gone."),
            Some("It failed."),
            None,
        ]
    );
    assert_eq!(page.rows[3].status, Some(500));

    let source = page.enum_source("OrderError");
    assert!(source.contains("#[apm(language = \"zh\")]\n"), "{source}");
    assert!(
        source.contains(r#"en(description = "There is no {such} order.", solution = "Check it.")"#),
        "{source}"
    );
    assert!(
        source.contains(r#"en(description = "There is none left.", solution = "Wait.")"#),
        "{source}"
    );

    // Each page matches the table.
    for edition in [CHINESE, ENGLISH] {
        let report = check(&page.rows, &Page::read(edition)).to_string();
        assert!(
            !report.contains("ORD.1") && !report.contains("ORD.2"),
            "{report}"
        );
    }
}

#[test]
fn pages_in_one_language_are_not_editions() {
    let unknown = |page: &str| {
        let mut first = Page::read(page);
        let before = first.clone();
        let error = first.add_edition(&Page::read(ENGLISH)).unwrap_err();
        assert_eq!(first, before);
        error.to_string()
    };
    assert_eq!(
        unknown(ENGLISH),
        "both pages are in the same language, `en`, by the words of their headers"
    );
    assert_eq!(
        unknown("no table"),
        "the language of the first page is not known: no table of error codes has a header that tells it"
    );
    let error = Page::read(CHINESE)
        .add_edition(&Page::read(""))
        .unwrap_err();
    assert!(error.to_string().contains("of the second page"), "{error}");
}
