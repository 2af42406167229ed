//! Texts that a macro makes when the crate is compiled.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = concat!("ORD", ".1"), status = 404)]
    NotFound,
    #[apm(code = env!("CARGO_PKG_NAME"), status = 410)]
    Gone,
    #[apm(code = std::stringify!(SoldOut), status = 409)]
    SoldOut,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
