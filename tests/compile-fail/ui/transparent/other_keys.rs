//! `transparent` with other keys, in one attribute and in two.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(transparent, code = "ORD.1", status = 500)]
    Apm(apm_errors::ApmErrorCode),
    #[apm(message = "no such order.")]
    #[apm(transparent)]
    NotFound(apm_errors::ApmErrorCode),
    #[apm(transparent, expose_source, retry = 3)]
    Gone(apm_errors::ApmErrorCode),
}

fn main() {
    let error = OrderError::Apm(apm_errors::ApmErrorCode::AtsSuccess);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
