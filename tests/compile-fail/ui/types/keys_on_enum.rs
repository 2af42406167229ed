//! Keys that belong on a variant, one that is misspelt, and one that does not exist.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(code = "ORD.1", status = 404, crat = apm_errors, prefix = "ORD", transparent)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
