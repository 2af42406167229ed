//! `#[from]` on two fields of one variant: `?` is not reported on top.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    Storage(#[from] std::fmt::Error, #[from] std::num::ParseIntError),
}

fn fail() -> Result<(), OrderError> {
    "x".parse::<u32>()?;
    Err(std::fmt::Error)?;
    Ok(())
}

fn main() {
    let error = fail().unwrap_err();
    println!("{error} {:?} {:?}", error.source(), error.body());
}
