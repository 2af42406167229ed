//! One build reports what is wrong with a struct.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(code = "STK.1", statsu = 409, message("{lefts} left, {source}.", max = 5))]
#[apm(crate = 5)]
#[from]
struct OutOfStock {
    left: u32,
    #[from(any)]
    source: std::fmt::Error,
}

fn fail() -> Result<(), OutOfStock> {
    Err(std::fmt::Error)?;
    Ok(())
}

fn main() {
    let error = fail().unwrap_err();
    println!("{error} {:?} {:?}", Error::source(&error), error.body());
    println!("{:?} {}", OutOfStock::TABLE, error.left);
}
