//! An expression that is not written to its end.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = ApmErrorCode::)]
    Apm,
    #[apm(code = == "ORD.1", status = 404)]
    NotFound,
}

fn main() {
    let error = OrderError::Apm;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
