//! A message that prints the source by `Debug`.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "storage: {0:?}")]
    Storage(#[source] std::fmt::Error),
    #[apm(code = "ORD.2", status = 500, message = "cache: {cause:#?}")]
    Cache { #[source] cause: std::fmt::Error },
}

fn main() {
    let error = OrderError::Storage(std::fmt::Error);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
