//! An argument whose expression reaches the source by way of `self`.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", status = 500, message("stock: {text}", text = self.0))]
struct StockError(#[source] std::fmt::Error);

fn main() {
    let error = StockError(std::fmt::Error);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", StockError::TABLE, error.description());
}
