//! `message = display` is held to the same rule.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, thiserror::Error, ApmError)]
enum OrderError {
    #[error("store: {0}")]
    #[apm(code = "ORD.1", status = 500, message = display)]
    Store(#[source] std::fmt::Error),
}

fn main() {
    let error = OrderError::Store(std::fmt::Error);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
