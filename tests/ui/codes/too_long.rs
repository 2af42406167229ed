//! A code of 129 bytes, in fewer characters.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééée",
        status = 410
    )]
    Gone,
}

fn main() {
    let error = OrderError::Gone;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
