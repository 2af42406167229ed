//! `#[apm]` without keys on a struct.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm]
struct OutOfStock;

fn main() {
    let error = OutOfStock;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OutOfStock::TABLE, error.description());
}
