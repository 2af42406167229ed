//! `#[from]` and `#[source]` take no arguments.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    Storage(#[from(std::fmt::Error)] std::fmt::Error),
    #[apm(code = "ORD.2", status = 500)]
    Cache { #[source = "cause"] cause: std::fmt::Error },
}

fn fail() -> Result<(), OrderError> {
    Err(std::fmt::Error)?;
    Ok(())
}

fn main() {
    let error = fail().unwrap_err();
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
