//! An argument whose expression prints the source by its name in a format string.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", status = 500, message("stock: {text}", text = format!("<{cause:?}>")))]
struct StockError {
    #[source]
    cause: std::fmt::Error,
}

fn main() {
    let error = StockError { cause: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", StockError::TABLE, error.description());
}
