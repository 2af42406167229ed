//! Edge cases of the keys about the life of codes. The derive does not trigger deprecation warnings.
#![deny(warnings)]

use apm_errors::ApmError;

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
#[apm(
    prefix = "ORD.",
    help = "urn:orders:{code}",
    retired("9",),
    retired(code = "8", since = "1.0", replaced_by = "2"),
    retired(code = "7", replaced_by = "2")
)]
pub enum OrderCode {
    #[deprecated]
    #[apm(code = "1", status = 404, message = "gone.", replaced_by = "2", retry = true, retry_after = 86400)]
    NotFound,
    #[apm(code = "2", status = 503, help = "mailto:orders@docs.example?subject=%7B{code}%7D", retry_after = 0)]
    #[apm(status = 429, retry = false)]
    Busy,
    #[deprecated = "use `Busy`"]
    #[apm(same_as = Busy)]
    Late,
}

#[derive(Debug, ApmError)]
pub enum OrderError {
    #[deprecated(note = "it says too little")]
    #[apm(code = "ORD.4", status = 500, message = "order {id}.")]
    Store { id: u64, source: std::io::Error },
    #[deprecated]
    #[apm(code = _0, message = "lent.")]
    Borrowed(OrderCode),
    #[deprecated]
    #[apm(transparent)]
    Inner(std::sync::Arc<OrderCode>),
    #[deprecated(since = "1.0")]
    #[apm(code = "ORD.5", status = 500)]
    From(#[from] std::fmt::Error),
}

/// A struct knows no codes of other types.
#[derive(Debug, ApmError)]
#[deprecated(note = "it says too little")]
#[apm(code = "ORD.6", status = 500, replaced_by = "ORD.2", help = "https://docs.example")]
pub struct StoreError;

fn main() {
    let store = "ORD.6";
    assert!(OrderCode::TABLE.get(store).is_none());
    let entry = OrderCode::TABLE.get("ORD.2").unwrap();
    assert_eq!(entry.help().unwrap(), "mailto:orders@docs.example?subject=%7BORD.2%7D");
    let deprecated = OrderCode::TABLE.get("ORD.1").unwrap().deprecated().unwrap();
    assert_eq!(deprecated.replaced_by, Some("ORD.2"));
    let gone = OrderCode::TABLE.retired_code("ORD.8").unwrap();
    assert_eq!((gone.since, gone.replaced_by), (Some("1.0"), Some("ORD.2")));
    // Each entry of a code has its own `retry`.
    let retries = OrderCode::TABLE.get_all("ORD.2").map(|it| it.is_retryable());
    assert!(retries.eq([true, false]));
}
