//! A key that does not exist, on a variant and on a struct.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, retry = 3)]
    NotFound,
}

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", status = 409, severity = "high")]
struct OutOfStock;

#[derive(Debug, ApmError)]
#[apm(crat = apm_errors, code = "STK.2", status = 409)]
struct Sold;

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
    println!("{Sold} {:?} {:?}", Sold.source(), Sold.body());
}
