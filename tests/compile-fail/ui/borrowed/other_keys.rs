//! Keys that come from the borrowed entry can't be given.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = apm_errors::ApmErrorCode::AtsSuccess, status = 401, description = "x", solution = "y")]
    Apm,
}

fn main() {
    let error = OrderError::Apm;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
