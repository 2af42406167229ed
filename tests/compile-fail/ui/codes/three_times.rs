//! One code on three variants: the first place is shown once.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound,
    #[apm(code = "ORD.1", status = 409)]
    TooMany,
    #[apm(code = "ORD.1", status = 410)]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
