//! A variant and a struct without `code` and `status`.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(message = "no such order.")]
    NotFound,
}

#[derive(Debug, ApmError)]
#[apm(description = "the stock ran out")]
struct OutOfStock;

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
}
