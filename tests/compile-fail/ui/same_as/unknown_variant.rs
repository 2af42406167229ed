//! A variant that the enum does not have.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 400)]
    Quantity,
    #[apm(same_as = Quantty)]
    NoQuantity,
    #[apm(same_as = Elsewhere)]
    Other,
}

fn main() {
    let error = OrderError::Quantity;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
