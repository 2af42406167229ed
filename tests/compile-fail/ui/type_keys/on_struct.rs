//! Keys that speak of variants, on a struct.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(prefix = "STK.", rename_all = "snake_case", code = "1", status = 409)]
struct OutOfStock;

fn main() {
    let error = OutOfStock;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OutOfStock::TABLE, error.status());
}
