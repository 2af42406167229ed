//! Keys that come from the other variant can't be given.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 400)]
    Quantity,
    #[apm(same_as = Quantity, code = "ORD.2", status = 401, description = "x", solution = "y")]
    NoQuantity,
}

fn main() {
    let error = OrderError::Quantity;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
