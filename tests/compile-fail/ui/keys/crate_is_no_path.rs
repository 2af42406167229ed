//! `crate` takes a path.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(crate = 5)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound,
}

#[derive(Debug, ApmError)]
#[apm(crate, code = "STK.1", status = 409)]
struct OutOfStock;

#[derive(Debug, ApmError)]
#[apm(crate = "not a path", code = "STK.2", status = 409)]
struct Sold;

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
    println!("{Sold} {:?} {:?}", Sold.source(), Sold.body());
}
