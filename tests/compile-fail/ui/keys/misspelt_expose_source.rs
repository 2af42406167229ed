//! A slip in `expose_source`: the message is not reported on top.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "{source}", expose_sources)]
    Storage { source: std::fmt::Error },
}

fn main() {
    let error = OrderError::Storage { source: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
