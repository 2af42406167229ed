//! A comma is missing behind an expression.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = _0 message = "the store is gone.")]
    Store(apm_errors::ApmErrorCode),
    #[apm(code = pick(_0) message = "the store is gone.")]
    Lost(apm_errors::ApmErrorCode),
}

fn main() {
    let error = OrderError::Store(apm_errors::ApmErrorCode::AtsSuccess);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
