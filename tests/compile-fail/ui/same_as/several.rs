//! An entry of another variant, and one more.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 400)]
    Quantity,
    #[apm(same_as = Quantity)]
    #[apm(status = 422)]
    NoQuantity,
}

fn main() {
    let error = OrderError::Quantity;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
