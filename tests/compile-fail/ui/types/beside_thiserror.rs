//! With `thiserror`: its impls stay, and its markers are not checked.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, thiserror::Error, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 4040)]
    #[error("order {id} is not in shard {shard}")]
    NotFound { id: u64, shard: u8 },
    #[apm(code = "ORD.1", status = 500)]
    #[error(transparent)]
    Storage(#[from] std::fmt::Error),
    #[error("lost: {0}")]
    Lost(#[source] std::fmt::Error),
}

fn fail() -> Result<(), OrderError> {
    Err(std::fmt::Error)?;
    Ok(())
}

fn main() {
    let error = fail().unwrap_err();
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{} {:?}", OrderError::NotFound { id: 1, shard: 2 }, OrderError::TABLE);
    println!("{}", OrderError::Lost(std::fmt::Error));
}
