//! A `,` is missing after a key without a value.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(expose_source code = "ORD.1", status = 500, message = "{source}")]
    Storage { source: std::fmt::Error },
}

fn main() {
    let error = OrderError::Storage { source: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
