//! `forwards` without an expression, and without types.

use apm_errors::{ApmError, ApmErrorCode};
use std::error::Error;

fn pick() -> ApmErrorCode {
    ApmErrorCode::AtsSuccess
}

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, forwards(ApmErrorCode))]
    NotFound,
    #[apm(code = pick(), forwards())]
    Gone,
    #[apm(code = pick(), forwards = ApmErrorCode)]
    Lost,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {}", OrderError::TABLE, pick());
}
