//! An enum without variants documents nothing.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {}

fn never() -> Result<(), OrderError> {
    Ok(())
}

fn main() {
    if let Err(error) = never() {
        println!("{error} {:?} {:?}", error.source(), error.body());
    }
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
