//! `forwards` without an expression, and without types.

use apm_errors::ApmError;
use std::error::Error;

fn pick() -> apm_errors::ApmErrorCode {
    apm_errors::ApmErrorCode::AtsSuccess
}

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, forwards(apm_errors::ApmErrorCode))]
    NotFound,
    #[apm(code = pick(), forwards())]
    Gone,
    #[apm(code = pick(), forwards = apm_errors::ApmErrorCode)]
    Lost,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {}", OrderError::TABLE, pick());
}
