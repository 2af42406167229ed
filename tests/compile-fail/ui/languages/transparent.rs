//! The entry of a field has its own languages.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(transparent, zh(message = "没有。"))]
    Apm(apm_errors::ApmErrorCode),
}

fn main() {
    let error = OrderError::Apm(apm_errors::ApmErrorCode::AtsSuccess);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
