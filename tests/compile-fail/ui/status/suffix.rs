//! A status is a `u16`, and a text has no suffix.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404i32)]
    NotFound,
    #[apm(code = "ORD.2", status = 400u8)]
    Wrong,
    #[apm(code = "ORD.3", status = 99u8)]
    TooSmall,
    #[apm(code = "ORD.4"u8, status = 400)]
    Code,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
