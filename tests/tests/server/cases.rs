//! A service's errors, and how each has to look on the wire.

use apm_errors::{ApmError, ApmErrorCode, ErrorResponse, FieldError};
use std::{error::Error, fmt, time::Duration};

/// What must never leave a service.
pub(crate) const SECRET: &str = "hunter2";

#[derive(Debug, ApmError)]
#[expect(dead_code, reason = "what no message names is for `Debug` alone")]
pub(crate) enum OrderError {
    #[apm(
        code = "SVCSTG.ORD.404001",
        status = 404,
        message = "order {id} does not exist.",
        description = "The order was never placed.",
        solution = "Check the \"order id\"."
    )]
    NotFound { id: String, shard: &'static str },
    #[apm(
        code = "SVCSTG.ORD.400002",
        status = 400,
        message = "quantity {0} is out of range."
    )]
    Quantity(i64, &'static str),
    #[apm(
        code = "SVCSTG.ORD.500001",
        status = 500,
        message = "订单存储\"不可用\"。",
        solution = "请重试。"
    )]
    Store(#[from] StoreError),
    #[apm(code = "SVCSTG.ORD.403001", status = 403)]
    Forbidden { token: &'static str },
    #[apm(code = "SVCSTG.ORD.409001", status = 409, message = "sold out.")]
    SoldOut,
    #[apm(code = "SVCSTG.ORD.429001", status = 429, message = "slow down.")]
    Throttled,
    #[apm(code = "SVCSTG.ORD.503001", status = 503, message = "closed.")]
    Closed,
    #[apm(code = "SVCSTG.ORD.302001", status = 302, message = "moved.")]
    Moved,
    #[apm(transparent)]
    Apm(#[from] ApmErrorCode),
}

apm_errors::axum_response!(OrderError);
apm_errors::actix_web_response!(OrderError);
apm_errors::utoipa_responses!(OrderError);

/// Its `Display` is `thiserror`'s and for the log; its message is for the client.
#[derive(Debug, thiserror::Error, ApmError)]
#[apm(
    code = "SVCSTG.PAY.402001",
    status = 402,
    message = "the payment failed."
)]
#[error("card {0} was refused")]
pub(crate) struct PaymentError(&'static str, #[source] StoreError);

/// A cause that has one, too.
#[derive(Debug)]
pub(crate) struct StoreError(Option<Box<StoreError>>);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let depth = if self.0.is_some() { "outer" } else { "inner" };
        write!(f, "{depth} {SECRET}")
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.as_ref().map(|source| &**source as _)
    }
}

pub(crate) fn store_error() -> StoreError {
    StoreError(Some(Box::new(StoreError(None))))
}

/// The error of a name in a path; a name that is none of these is the id of a missing order.
pub(crate) fn order_error(name: &str) -> OrderError {
    match name {
        "quantity" => OrderError::Quantity(-7, SECRET),
        "store" => store_error().into(),
        "forbidden" => OrderError::Forbidden { token: SECRET },
        "sold-out" => OrderError::SoldOut,
        "throttled" => OrderError::Throttled,
        "closed" => OrderError::Closed,
        "moved" => OrderError::Moved,
        "project" => ApmErrorCode::InvalidProjectId.into(),
        "trace" => ApmErrorCode::EmptyTraceResult.into(),
        "ats" => ApmErrorCode::AtsSuccess.into(),
        id => OrderError::NotFound {
            id: id.to_owned(),
            shard: SECRET,
        },
    }
}

/// A handler that mixes types.
pub(crate) fn order(name: &str) -> Result<String, ErrorResponse> {
    match name {
        "placed" => Ok("order placed".to_owned()),
        "payment" => Err(PaymentError(SECRET, store_error()))?,
        "atps" => Err(ApmErrorCode::AtpsSuccess)?,
        "limited" => Err(ErrorResponse::from(order_error("throttled"))
            .retry_after(Duration::from_millis(1500))
            .header("x-limit", "7\r\nx-limit: 8")
            .field_error(FieldError::new("too many.").at(["count"])))?,
        name => Err(order_error(name))?,
    }
}

/// What an answer must be.
#[derive(Clone, Copy)]
pub(crate) struct Case {
    /// The name, as in a path.
    pub(crate) path: &'static str,
    pub(crate) status: &'static str,
    pub(crate) body: &'static str,
    /// What a problem has after its status.
    pub(crate) problem: &'static str,
    /// Whether an `OrderError` says it.
    pub(crate) order_error: bool,
}

const fn case(
    path: &'static str,
    status: &'static str,
    body: &'static str,
    problem: &'static str,
) -> Case {
    Case {
        path,
        status,
        body,
        problem,
        order_error: true,
    }
}

const fn other(case: Case) -> Case {
    Case {
        order_error: false,
        ..case
    }
}

#[rustfmt::skip]
pub(crate) const CASES: [Case; 15] = [
    case("7", "404 Not Found",
        r#"{"errorCode":"SVCSTG.ORD.404001","errorMessage":"order 7 does not exist."}"#,
        r#","detail":"order 7 does not exist.","code":"SVCSTG.ORD.404001","description":"The order was never placed.","solution":"Check the \"order id\".","params":{"id":"7"}}"#),
    // 订单 🦀, a quotation mark, a backslash, a line feed, U+0001
    case("%E8%AE%A2%E5%8D%95%20%F0%9F%A6%80%22%5C%0A%01", "404 Not Found",
        r#"{"errorCode":"SVCSTG.ORD.404001","errorMessage":"order 订单 🦀\"\\\n\u0001 does not exist."}"#,
        r#","detail":"order 订单 🦀\"\\\n\u0001 does not exist.","code":"SVCSTG.ORD.404001","description":"The order was never placed.","solution":"Check the \"order id\".","params":{"id":"订单 🦀\"\\\n\u0001"}}"#),
    case("quantity", "400 Bad Request",
        r#"{"errorCode":"SVCSTG.ORD.400002","errorMessage":"quantity -7 is out of range."}"#,
        r#","detail":"quantity -7 is out of range.","code":"SVCSTG.ORD.400002"}"#),
    case("store", "500 Internal Server Error",
        r#"{"errorCode":"SVCSTG.ORD.500001","errorMessage":"订单存储\"不可用\"。"}"#,
        r#","detail":"订单存储\"不可用\"。","code":"SVCSTG.ORD.500001","solution":"请重试。"}"#),
    case("forbidden", "403 Forbidden",
        r#"{"errorCode":"SVCSTG.ORD.403001","errorMessage":null}"#,
        r#","code":"SVCSTG.ORD.403001"}"#),
    case("sold-out", "409 Conflict",
        r#"{"errorCode":"SVCSTG.ORD.409001","errorMessage":"sold out."}"#,
        r#","detail":"sold out.","code":"SVCSTG.ORD.409001"}"#),
    case("throttled", "429 Too Many Requests",
        r#"{"errorCode":"SVCSTG.ORD.429001","errorMessage":"slow down."}"#,
        r#","detail":"slow down.","code":"SVCSTG.ORD.429001"}"#),
    case("closed", "503 Service Unavailable",
        r#"{"errorCode":"SVCSTG.ORD.503001","errorMessage":"closed."}"#,
        r#","detail":"closed.","code":"SVCSTG.ORD.503001"}"#),
    // A status that is not an error is answered as 500.
    case("moved", "500 Internal Server Error",
        r#"{"errorCode":"SVCSTG.ORD.302001","errorMessage":"moved."}"#,
        r#","detail":"moved.","code":"SVCSTG.ORD.302001"}"#),
    case("ats", "500 Internal Server Error",
        r#"{"errorCode":"SVCSTG.ATS.2000","errorMessage":null}"#,
        r#","code":"SVCSTG.ATS.2000"}"#),
    other(case("atps", "500 Internal Server Error",
        r#"{"errorCode":"SVCSTG.ATPS.2000","errorMessage":null}"#,
        r#","code":"SVCSTG.ATPS.2000"}"#)),
    case("project", "400 Bad Request",
        r#"{"errorCode":"SVCSTG.ATS.400101","errorMessage":"projectId in url is invalid."}"#,
        r#","detail":"projectId in url is invalid.","code":"SVCSTG.ATS.400101","description":"url中的projectId无效。","solution":"请检查对应的参数是否符合要求。"}"#),
    case("trace", "400 Bad Request",
        r#"{"errorCode":"SVCSTG.ATS.200103","errorMessage":"query trace result is empty."}"#,
        r#","detail":"query trace result is empty.","code":"SVCSTG.ATS.200103","description":"查询调用链结果为空。","solution":"请检查对应的参数是否符合要求。"}"#),
    other(case("payment", "402 Payment Required",
        r#"{"errorCode":"SVCSTG.PAY.402001","errorMessage":"the payment failed."}"#,
        r#","detail":"the payment failed.","code":"SVCSTG.PAY.402001"}"#)),
    case("hunter", "404 Not Found",
        r#"{"errorCode":"SVCSTG.ORD.404001","errorMessage":"order hunter does not exist."}"#,
        r#","detail":"order hunter does not exist.","code":"SVCSTG.ORD.404001","description":"The order was never placed.","solution":"Check the \"order id\".","params":{"id":"hunter"}}"#),
];

impl Case {
    /// The whole problem.
    pub(crate) fn problem(&self) -> String {
        let (number, title) = self.status.split_once(' ').unwrap();
        format!(
            r#"{{"type":"about:blank","title":"{title}","status":{number}{}"#,
            self.problem
        )
    }
}
