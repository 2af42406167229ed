//! A struct has no other variant.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(same_as = Other)]
struct OutOfStock;

fn main() {
    let error = OutOfStock;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OutOfStock::TABLE, error.status());
}
