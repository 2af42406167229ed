//! A message that prints the field called `source`.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "order {id}: {source}")]
    Storage { id: u64, source: std::fmt::Error },
}

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", status = 500, message = "stock: {source}")]
struct StockError {
    source: Option<std::fmt::Error>,
}

fn main() {
    let error = OrderError::Storage { id: 1, source: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    let error = StockError { source: None };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?}", error.source);
}
