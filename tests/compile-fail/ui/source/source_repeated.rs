//! An error has one source.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    Storage {
        #[source]
        read: std::fmt::Error,
        #[source]
        write: std::fmt::Error,
    },
    #[apm(code = "ORD.2", status = 500)]
    Cache(#[source] #[source] std::fmt::Error),
}

fn main() {
    let error = OrderError::Storage { read: std::fmt::Error, write: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
