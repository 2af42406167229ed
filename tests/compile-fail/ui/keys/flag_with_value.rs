//! `expose_source` takes no value.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "{source}", expose_source = true)]
    Storage { source: std::fmt::Error },
}

fn main() {
    let error = OrderError::Storage { source: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
