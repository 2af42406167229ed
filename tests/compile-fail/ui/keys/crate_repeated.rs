//! `crate` is given twice, in one attribute and in two.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(crate = apm_errors, crate = ::apm_errors)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound,
}

#[derive(Debug, ApmError)]
#[apm(crate = apm_errors)]
#[apm(crate = ::apm_errors)]
#[apm(code = "STK.1", status = 409)]
struct OutOfStock;

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
}
