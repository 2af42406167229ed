//! Two variants with `#[from]` of one type.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    Storage(#[from] std::fmt::Error),
    #[apm(code = "ORD.2", status = 500)]
    Cache {
        #[from]
        cause: std::fmt::Error,
    },
    #[apm(transparent)]
    Apm(#[from] apm_errors::ApmErrorCode),
    #[apm(transparent)]
    Trace(#[from] apm_errors::ApmErrorCode),
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
