//! Other languages: any order and any format, arguments of their own, and texts that are missing.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(language = "en")]
enum OrderError {
    #[apm(
        code = "ORD.1",
        status = 404,
        message = "order {id} of {customer} does not exist.",
        solution = "Check the id.",
        zh(message = "{customer} 没有订单 {id:>4}。{id}"),
        zh_hant(solution = "請檢查。"),
        as(description = "অৰ্ডাৰ নাই।")
    )]
    NotFound { id: u64, customer: String },
    #[apm(
        code = "ORD.2",
        status = 409,
        message("at most {max}, {kind}.", max = 100, kind = _0.len()),
        zh(message = "{kind}：最多 {max}。"),
        de(message("Höchstens {max}, {kind}.", kind = _0.to_uppercase(), max = 100))
    )]
    TooMany(String),
    #[apm(code = "ORD.3", status = 409, message = "{0:>1$}", zh(message = "{:<1$}"))]
    Wide(u64, usize),
    #[apm(code = "ORD.4", status = 409, zh(description = "没有。"))]
    NoMessage,
    #[apm(same_as = TooMany, message = "too many.", zh(message = "太多。"))]
    Many,
    #[apm(same_as = NotFound)]
    Gone { id: u64, customer: String },
}

fn main() {
    let error = OrderError::TooMany("ab".to_owned());
    assert_eq!(error.message_in("zh").as_deref(), Some("2：最多 100。"));
    assert_eq!(
        error.message_in("de-AT").as_deref(),
        Some("Höchstens 100, AB.")
    );
    let error = OrderError::Wide(7, 3);
    assert_eq!(error.message_in("zh").as_deref(), Some("7  "));
    let _ = OrderError::NoMessage.message_in("zh");
    let _ = OrderError::Many.message_in("zh");
    let (id, customer) = (7, "Ann".to_owned());
    let gone = OrderError::Gone { id, customer };
    assert_eq!(
        gone.message_in("zh").as_deref(),
        Some("Ann 没有订单    7。7")
    );
    let customer = "Bo".to_owned();
    let _ = OrderError::NotFound { id, customer };
}
