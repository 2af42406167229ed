//! With `thiserror`, `Display` may print the source, but the message may not.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, thiserror::Error, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "storage: {0}")]
    #[error("storage: {0}")]
    Storage(#[from] std::fmt::Error),
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
