//! Placeholders without fields.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {id}.")]
    NotFound,
    #[apm(code = "ORD.2", status = 410, message = "the set {} is gone.")]
    Gone,
}

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", status = 409, message = "{left} left.")]
struct OutOfStock;

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
}
