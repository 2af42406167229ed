//! A value that is not a variant.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 400)]
    Quantity,
    #[apm(same_as = "Quantity")]
    NoQuantity,
    #[apm(same_as)]
    Empty,
}

fn main() {
    let error = OrderError::Quantity;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
