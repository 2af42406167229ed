//! What is that of the borrowed entry can't be said again.

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
