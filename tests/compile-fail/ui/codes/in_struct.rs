//! The rules hold for the code of a struct.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(code = " STK.1", status = 409)]
struct OutOfStock;

fn main() {
    let error = OutOfStock;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OutOfStock::TABLE, error.description());
}
