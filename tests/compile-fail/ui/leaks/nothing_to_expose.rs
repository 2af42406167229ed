//! `expose_source` although the message prints no source.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "storage.", expose_source)]
    Storage(#[source] std::fmt::Error),
    #[apm(code = "ORD.2", status = 500, expose_source)]
    Cache { source: std::fmt::Error },
    #[apm(code = "ORD.3", status = 404, message = "no order {id}.", expose_source)]
    NotFound { id: u64 },
}

fn main() {
    let error = OrderError::Storage(std::fmt::Error);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
