//! A further entry whose message prints the source.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    #[apm(status = 503, message = "storage: {0}")]
    Storage(#[source] std::fmt::Error),
}

fn main() {
    let error = OrderError::Storage(std::fmt::Error);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
