//! The rules are for the code with its prefix.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(prefix = "ORD. ")]
enum OrderError {
    #[apm(code = "", status = 404)]
    NotFound,
    #[apm(code = "1 ", status = 404)]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
