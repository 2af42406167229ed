//! Messages in other languages: every way in which a variant has one.

use apm_errors::{ApmError, ApmErrorCode, ErrorResponse};
use std::{borrow::Cow, error::Error, fmt, rc::Rc, sync::Arc};

#[derive(Debug, ApmError)]
#[apm(prefix = "LANG.", language = "en")]
enum OrderError {
    #[apm(
        code = "404",
        status = 404,
        message = "order {id} does not exist.",
        description = "There is no such order.",
        solution = "Check the order id.",
        zh(message = "订单 {id} 不存在。", solution = "请检查订单号。"),
        zh_hant(message = "訂單 {id} 不存在。")
    )]
    NotFound { id: u64 },
    #[apm(
        code = "409",
        status = 409,
        message = "sold \"out\".",
        zh(message = "已\"售完\"。")
    )]
    SoldOut,
    #[apm(
        code = "410",
        status = 410,
        message = "gone.",
        zh(description = "已删除。")
    )]
    Gone,
    #[apm(code = "500", status = 500, message = "failed.")]
    Failed,
    #[apm(same_as = NotFound)]
    Hidden { id: u64 },
    #[apm(same_as = NotFound, message = "no id.", zh(message = "没有订单号。"))]
    NoId,
    #[apm(same_as = NotFound, message = "no name.")]
    NoName,
    #[apm(same_as = NotFound, message = "no {what}.", zh(message = "没有{what}。"))]
    Without { what: &'static str },
    #[apm(transparent)]
    Stock(StockError),
    #[apm(code = stock)]
    Borrowed { stock: Arc<StockError> },
    #[apm(code = stock, message = "the {shelf}.")]
    Own { stock: StockError, shelf: u8 },
    #[apm(transparent)]
    Apm(ApmErrorCode),
}

#[derive(Debug, ApmError)]
#[apm(language = "zh")]
enum StockError {
    #[apm(
        code = "STOCK.1",
        status = 409,
        message("只剩 {left}，共 {all}。", all = left + 1),
        en(message = "only {left} of {all} left.")
    )]
    Few { left: u32 },
    #[apm(
        code = "STOCK.2",
        status = 409,
        message = "缺货。",
        en(message = "none.")
    )]
    Empty,
}

/// Each error, and its message in the main language, in `zh` and in `en`.
fn all() -> Vec<(OrderError, [&'static str; 3])> {
    let few = || StockError::Few { left: 2 };
    let borrowed = Arc::new(few());
    vec![
        (
            OrderError::NotFound { id: 7 },
            [
                "order 7 does not exist.",
                "订单 7 不存在。",
                "order 7 does not exist.",
            ],
        ),
        (
            OrderError::SoldOut,
            ["sold \"out\".", "已\"售完\"。", "sold \"out\"."],
        ),
        (OrderError::Gone, ["gone.", "gone.", "gone."]),
        (OrderError::Failed, ["failed.", "failed.", "failed."]),
        (
            OrderError::Hidden { id: 8 },
            [
                "order 8 does not exist.",
                "订单 8 不存在。",
                "order 8 does not exist.",
            ],
        ),
        (OrderError::NoId, ["no id.", "没有订单号。", "no id."]),
        (OrderError::NoName, ["no name.", "no name.", "no name."]),
        (
            OrderError::Without { what: "x" },
            ["no x.", "没有x。", "no x."],
        ),
        (
            OrderError::Stock(few()),
            ["只剩 2，共 3。", "只剩 2，共 3。", "only 2 of 3 left."],
        ),
        (
            OrderError::Stock(StockError::Empty),
            ["缺货。", "缺货。", "none."],
        ),
        (
            OrderError::Borrowed { stock: borrowed },
            ["只剩 2，共 3。", "只剩 2，共 3。", "only 2 of 3 left."],
        ),
        (
            OrderError::Own {
                stock: few(),
                shelf: 3,
            },
            ["the 3.", "the 3.", "the 3."],
        ),
        (
            OrderError::Apm(ApmErrorCode::EmptyTraceResult),
            ["query trace result is empty."; 3],
        ),
    ]
}

#[test]
fn each_error_has_its_message_in_each_language() {
    for (error, [main, zh, en]) in all() {
        assert_eq!(error.message().as_deref(), Some(main), "{error:?}");
        for (language, expected) in [
            ("zh", zh),
            ("ZH-cn", zh),
            ("zh-Hans-x-y", zh),
            ("en", en),
            ("en-GB", en),
            ("fr", main),
            ("", main),
            ("-", main),
            ("z", main),
        ] {
            let message = error.message_in(language);
            assert_eq!(message.as_deref(), Some(expected), "{error:?} {language}");
        }
        // Whatever the language, this is the main one.
        assert_eq!(error.to_string(), main);
        assert_eq!(ErrorResponse::from(error).to_string(), main);
    }
    let traditional = OrderError::NotFound { id: 7 }.message_in("zh-Hant-TW");
    assert_eq!(traditional.as_deref(), Some("訂單 7 不存在。"));
}

#[test]
fn pointers_and_objects_have_the_languages_of_what_they_point_to() {
    let error = || OrderError::NotFound { id: 7 };
    let expected = Some(Cow::Borrowed("订单 7 不存在。"));
    let object: Box<dyn ApmError + Send + Sync> = Box::new(error());
    assert_eq!(object.message_in("zh"), expected);
    assert_eq!((&&error()).message_in("zh"), expected);
    assert_eq!(Rc::new(error()).message_in("zh"), expected);
    let shared: Arc<dyn ApmError> = Arc::new(error());
    assert_eq!(shared.message_in("zh"), expected);
}

#[test]
fn a_constant_message_is_borrowed_in_each_language() {
    let borrowed = |error: &OrderError, language: &str| match error.message_in(language) {
        Some(Cow::Borrowed(_)) => true,
        Some(Cow::Owned(_)) => false,
        None => panic!("{error:?}"),
    };
    for error in [OrderError::SoldOut, OrderError::NoId, OrderError::Gone] {
        assert!(borrowed(&error, "zh") && borrowed(&error, "en"), "{error}");
    }
    assert!(borrowed(&OrderError::Stock(StockError::Empty), "en"));
    assert!(!borrowed(&OrderError::NotFound { id: 7 }, "zh"));
}

#[test]
fn entries_have_their_texts_in_each_language() {
    let entry = OrderError::NotFound { id: 7 }.entry();
    let zh = entry.in_language("zh-CN");
    assert_eq!(zh.message, Some("订单 {id} 不存在。"));
    // A text that is missing is the main one.
    assert_eq!(zh.description, Some("There is no such order."));
    assert_eq!(zh.solution, Some("请检查订单号。"));
    assert_eq!((zh.code, zh.status), (entry.code, entry.status));
    assert_eq!(zh.in_language("en"), entry);
    assert_eq!(entry.in_language("zh-Hant").solution, entry.solution);
    assert_eq!(OrderError::TABLE.language(), Some("en"));
    assert!(OrderError::TABLE.translations().eq(["zh", "zh-Hant"]));
    assert_eq!(StockError::TABLE.language(), Some("zh"));

    let code = ApmErrorCode::EmptyTraceResult.entry();
    assert_eq!(code.description, Some("查询调用链结果为空。"));
    let english = code.in_language("en");
    assert_eq!(
        english.description,
        Some("The query of traces has no result.")
    );
    assert_eq!(english.message, code.message);
}

/// A type of the user's with parameters, and what only some languages print otherwise.
#[derive(Debug, ApmError)]
#[apm(
    code = "LANG.GENERIC",
    status = 400,
    message("{value} is no {kind}.", kind = std::any::type_name::<T>()),
    zh(message("{kind}：{value:?}", kind = stringify!(T)))
)]
struct Wrong<T: fmt::Debug + fmt::Display> {
    value: T,
}

#[test]
fn generic_types_have_languages_with_arguments_and_formats_of_their_own() {
    let error = Wrong { value: "a\"b" };
    assert_eq!(error.message().as_deref(), Some("a\"b is no &str."));
    assert_eq!(error.message_in("zh").as_deref(), Some(r#"T："a\"b""#));
}

#[derive(Debug, thiserror::Error, ApmError)]
enum Beside {
    #[error("open {0}")]
    #[apm(code = "LANG.1", status = 500, message = display, zh(message = "无法打开 {}。"))]
    Open(String, #[source] std::io::Error),
    #[error("internal: {0}")]
    #[apm(
        code = "LANG.2",
        status = 500,
        message = "failed.",
        zh(message = "失败。")
    )]
    Failed(std::io::Error),
}

#[test]
fn thiserror_writes_display_and_clients_get_languages() {
    let source = std::io::Error::other("disk");
    let error = Beside::Open("a.txt".to_owned(), source);
    assert_eq!(error.to_string(), "open a.txt");
    assert_eq!(error.message_in("zh").as_deref(), Some("无法打开 a.txt。"));
    assert!(Error::source(&error).is_some());
    let error = Beside::Failed(std::io::Error::other("disk"));
    assert_eq!(error.message_in("zh").as_deref(), Some("失败。"));
}
