//! A message that prints the source of a tuple.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "storage {0}: {1}.")]
    Storage(u64, #[source] std::fmt::Error),
    #[apm(code = "ORD.2", status = 500, message = "cache: {}.")]
    Cache(#[source] std::fmt::Error),
}

fn main() {
    let error = OrderError::Storage(1, std::fmt::Error);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
