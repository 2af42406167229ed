//! `transparent` without a field to forward.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(transparent)]
    NotFound,
    #[apm(transparent)]
    Gone {},
}

#[derive(Debug, ApmError)]
#[apm(transparent)]
struct OutOfStock;

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
}
