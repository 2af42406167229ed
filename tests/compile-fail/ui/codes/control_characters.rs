//! Control characters in a code.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD\n.1", status = 404)]
    NotFound,
    #[apm(code = "ORD.2\0", status = 410)]
    Gone,
    #[apm(code = "\u{7f}ORD.3", status = 409)]
    TooMany,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
