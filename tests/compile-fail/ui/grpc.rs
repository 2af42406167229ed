//! The edges of what may be said of gRPC codes.
#![deny(warnings)]

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
pub enum OrderError {
    #[apm(code = "ORD.1", status = undocumented, grpc = CANCELLED)]
    First,
    #[apm(code = "ORD.2", status = 200, grpc = "UNAUTHENTICATED")]
    Last,
    #[apm(code = "ORD.3", status = 409, grpc = ALREADY_EXISTS)]
    #[apm(status = 409, message = "try again.")]
    Two,
    #[deprecated(since = "1.0", note = "it says too little")]
    #[apm(
        code = "ORD.4",
        status = 503,
        since = "0.9",
        help = "https://docs.example",
        retry = true,
        retry_after = 3,
        grpc = DATA_LOSS
    )]
    All,
}

#[derive(Debug, ApmError)]
#[apm(code = "ORD.5", status = 404, grpc = OUT_OF_RANGE)]
pub struct NoPage;

fn main() {
    assert_eq!(OrderError::First.entry().grpc_code(), 1);
    assert_eq!(OrderError::Last.entry().grpc_code(), 16);
    // Each entry of a code says it for itself.
    let codes = OrderError::TABLE.get_all("ORD.3").map(|it| it.grpc_code());
    assert!(codes.eq([6, 10]));
    let all = OrderError::TABLE.get("ORD.4").unwrap();
    assert_eq!((all.grpc_code(), all.retry_after().unwrap().as_secs()), (15, 3));
    assert_eq!(NoPage.entry().grpc_code(), 11);
}
