//! The parentheses of `message` must begin with its text.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message(max = 5))]
    NotFound,
    #[apm(code = "ORD.2", status = 410, message())]
    Gone,
    #[apm(code = "ORD.3", status = 409, message(5, max = 5))]
    TooMany,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
