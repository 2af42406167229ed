//! A message of another variant, with a field that this one does not have.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 400, message = "the quantity {0} is no number.")]
    Quantity(String),
    #[apm(same_as = Quantity)]
    NoQuantity,
}

fn main() {
    let error = OrderError::NoQuantity;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
