//! A prefix is a string literal.

use apm_errors::ApmError;
use std::error::Error;

const PREFIX: &str = "ORD.";

#[derive(Debug, ApmError)]
#[apm(prefix = PREFIX, rename_all = "snake_case", status = 400)]
enum OrderError {
    NotFound,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {PREFIX} {:?}", error.source(), OrderError::TABLE);
}
