//! `#[apm()]`, on a variant, a struct and an enum.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm()]
    NotFound,
}

#[derive(Debug, ApmError)]
#[apm()]
struct OutOfStock;

#[derive(Debug, ApmError)]
#[apm()]
enum StockError {
    #[apm(code = "STK.1", status = 409)]
    OutOfStock,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
    println!("{} {:?}", StockError::OutOfStock, StockError::TABLE);
}
