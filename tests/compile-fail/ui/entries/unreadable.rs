//! Entries that cannot be read are not also reported as identical.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 4040)]
    #[apm(status = 4100)]
    NotFound,
    #[apm(code = "ORD.2", status = 404, message = 5)]
    #[apm(status = 404)]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
