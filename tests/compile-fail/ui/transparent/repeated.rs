//! `transparent` is given twice, in one attribute and in two.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(transparent, transparent)]
    Apm(apm_errors::ApmErrorCode),
    #[apm(transparent)]
    #[apm(transparent)]
    Other(apm_errors::ApmErrorCode),
}

fn main() {
    let error = OrderError::Apm(apm_errors::ApmErrorCode::AtsSuccess);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
