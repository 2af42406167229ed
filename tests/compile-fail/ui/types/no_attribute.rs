//! Variants without `#[apm(…)]`, with a field to forward and without.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    NotFound,
    Apm(apm_errors::ApmErrorCode),
    Both { code: apm_errors::ApmErrorCode, id: u64 },
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
