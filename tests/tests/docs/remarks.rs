//! The life of codes in documents.
#![allow(deprecated)]

use apm_errors::ApmError;
use apm_errors::docs::{Details, Format, Language, Page, Row, check, render};

#[derive(Debug, ApmError)]
#[apm(prefix = "ORD.", retired("404009"))]
enum OrderError {
    #[deprecated(since = "2.0.0", note = "it says | too little.")]
    #[apm(
        code = "500001",
        status = 500,
        message = "failed.",
        description = "失败。",
        replaced_by = "503001",
        since = "1.2",
        retry = false
    )]
    Store,
    #[apm(
        code = "503001",
        status = 503,
        message = "busy.",
        retry_after = 30,
        help = "https://docs.example/a_b?c={code}&d=*"
    )]
    Busy,
    #[deprecated]
    #[apm(code = "409001", status = 409, retry = true)]
    Conflict,
    #[apm(code = "404001", status = 404, help = "https://docs.example/#{code}")]
    NotFound,
    #[apm(code = "400001", status = 400, message = "bad.")]
    Bad,
}

fn rendered(format: Format, language: Language) -> String {
    render(OrderError::TABLE.entries(), format, language)
}

#[test]
fn markdown_has_a_column_for_remarks() {
    assert_eq!(
        rendered(Format::Markdown, Language::English),
        r"| Status Code | Error Code | Error Message | Description | Solution | Remarks |
| --- | --- | --- | --- | --- | --- |
| 500 | ORD.500001 | failed. | 失败。 | - | Since 1.2. Deprecated since 2.0.0: it says \| too little. Use ORD.503001. Do not try again. |
| 503 | ORD.503001 | busy. | - | - | Try again after 30 s. https\://docs.example/a_b?c=ORD.503001&amp;d=\* |
| 409 | ORD.409001 | null | - | - | Deprecated. Try again later. |
| 404 | ORD.404001 | null | - | - | https://docs.example/#ORD.404001 |
| 400 | ORD.400001 | bad. | - | - | - |
"
    );
    let chinese = rendered(Format::Markdown, Language::Chinese);
    assert!(chinese.starts_with("| 状态码 | 错误码 | 错误信息 | 描述 | 处理措施 | 备注 |\n"));
    for line in [
        r"| 自 1.2 起。自 2.0.0 起废弃：it says \| too little。请改用 ORD.503001。请勿重试。 |",
        "| 30 秒后可以重试。 https",
        "| 废弃。稍后可以重试。 |",
    ] {
        assert!(chinese.contains(line), "{chinese}");
    }
}

#[test]
fn html_links_what_is_on_the_web() {
    let html = rendered(Format::Html, Language::English);
    let link = "https://docs.example/a_b?c=ORD.503001&amp;d=*";
    let cell = format!("<td>Try again after 30 s. <a href=\"{link}\">{link}</a></td></tr>");
    assert!(html.contains(&cell), "{html}");

    for help in ["javascript:alert(1)", "https://a\" onclick=\"alert(1)"] {
        let row = Row {
            code: "ORD.1".to_owned(),
            details: Some(Box::new(Details {
                help: Some(help.to_owned()),
                ..Details::default()
            })),
            ..Row::default()
        };
        let html = render([row], Format::Html, Language::English);
        assert!(html.contains(&format!("<td>{help}</td>")), "{html}");
    }
}

#[test]
fn csv_has_a_field_for_remarks() {
    let csv = rendered(Format::Csv, Language::English);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().get(5), Some("Remarks"));
    let remarks: Vec<String> = reader
        .records()
        .map(|it| it.unwrap()[5].to_owned())
        .collect();
    assert_eq!(
        remarks[1],
        "Try again after 30 s. https://docs.example/a_b?c=ORD.503001&d=*"
    );
    assert_eq!(remarks[3..], ["https://docs.example/#ORD.404001", ""]);
}

#[test]
fn check_ignores_the_remarks() {
    for language in [Language::English, Language::Chinese] {
        for page in [
            Page::read(&rendered(Format::Markdown, language)),
            Page::read(&rendered(Format::Html, language)),
        ] {
            let report = check(OrderError::TABLE.entries(), &page);
            assert!(report.is_empty(), "{report}");
        }
    }
}

#[test]
fn a_table_without_remarks_has_five_columns() {
    let bad = || OrderError::TABLE.get("ORD.400001");
    for (format, columns) in [
        (
            Format::Markdown,
            "| Status Code | Error Code | Error Message | Description | Solution |\n",
        ),
        (Format::Html, "<th>Solution</th></tr>\n"),
        (Format::Csv, "Description,Solution\r\n"),
    ] {
        let page = render(bad(), format, Language::English);
        assert!(page.contains(columns), "{page}");
    }
}

#[test]
fn details_have_the_grpc_code_that_the_type_gives() {
    macro_rules! each {
        ($($name:ident)+) => {$({
            #[derive(Debug, ApmError)]
            #[apm(code = "A", status = 500, grpc = $name)]
            struct Failed;
            let row = Row::from(Failed.entry());
            assert_eq!(row.details.unwrap().grpc.as_deref(), Some(stringify!($name)));
        })+};
    }
    each!(CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED RESOURCE_EXHAUSTED
        FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS UNAUTHENTICATED);
    let entry = OrderError::TABLE.get("ORD.400001").unwrap();
    assert!(Row::from(entry).details.is_none());
}
