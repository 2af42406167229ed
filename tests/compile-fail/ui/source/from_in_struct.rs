//! `#[from]` with other fields in a struct.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", status = 409)]
struct OutOfStock(#[from] std::fmt::Error, u32);

fn fail() -> Result<(), OutOfStock> {
    Err(std::fmt::Error)?;
    Ok(())
}

fn main() {
    let error = fail().unwrap_err();
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {}", OutOfStock::TABLE, error.1);
}
