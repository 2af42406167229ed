//! Slips in the names of keys: `code` and `status` are not missing on top.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        cod = "ORD.1",
        stauts = 404,
        mesage = "no such order.",
        Description = "the order does not exist",
        solutions = "check the id",
    )]
    NotFound,
    #[apm(transparant)]
    Stock(std::fmt::Error),
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
