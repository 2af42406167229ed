//! A malformed message: what it would use is not unused on top.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 409, message("at most {max.", max = 5))]
    TooMany,
    #[apm(code = "ORD.2", status = 500, message = "storage: {source", expose_source)]
    Storage { source: std::fmt::Error },
}

fn main() {
    let error = OrderError::TooMany;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
