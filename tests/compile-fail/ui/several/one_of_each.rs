//! One build reports what is wrong with every variant, in their order.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(status = 404)]
    NotFound,
    #[apm(code = "ORD.2", status = 4100)]
    Gone { id: u64 },
    #[apm(code = "ORD.3", status = 409, message = "at most {max}.")]
    TooMany { maximum: u64 },
    #[apm(code = "ORD.4", status = 409, mesage = "at least {min}.")]
    TooFew,
    #[apm(transparent)]
    Apm(#[from] apm_errors::ApmErrorCode, u32),
    #[apm(code = "ORD.6 ", status = 500, message = "storage: {0}")]
    Storage(#[from] std::fmt::Error),
    Lost,
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
