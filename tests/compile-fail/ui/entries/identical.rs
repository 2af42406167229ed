//! Identical entries.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no such order.")]
    #[apm(status = 410)]
    #[apm(code = "ORD.1", message = "no such order.", status = 404)]
    #[apm(status = 410)]
    NotFound,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
