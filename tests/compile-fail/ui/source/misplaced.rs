//! `#[from]` and `#[source]` mark fields.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[source]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    #[from]
    Storage(std::fmt::Error),
    #[apm(code = "ORD.2", status = 404)]
    #[source]
    NotFound,
}

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", status = 409)]
#[from]
struct OutOfStock(std::fmt::Error);

fn main() {
    let error = OrderError::Storage(std::fmt::Error);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{} {:?}", OrderError::NotFound, OrderError::TABLE);
    let error = OutOfStock(std::fmt::Error);
    println!("{error} {:?} {:?} {}", error.source(), error.body(), error.0);
}
