//! `#[from]` with other fields: `?` is not reported, too.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "attempt {attempt}.")]
    Storage {
        #[from]
        cause: std::fmt::Error,
        attempt: u32,
    },
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
