//! Values of a wrong type.

use apm_errors::ApmError;
use std::error::Error;

const SOLUTION: &str = "check the id";

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = 200103,
        status = "404",
        message = b"no such order.",
        description = 'x',
        solution = SOLUTION,
    )]
    NotFound,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{SOLUTION}");
}
