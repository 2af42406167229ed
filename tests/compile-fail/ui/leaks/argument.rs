//! An argument whose expression names the source.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = "ORD.1",
        status = 500,
        message("storage: {text}", text = cause.to_string().to_uppercase())
    )]
    Storage { #[source] cause: std::fmt::Error },
    #[apm(code = "ORD.2", status = 500, message("{text}", text = format!("{:?}", (1, _0))))]
    Cache(#[from] std::fmt::Error),
    #[apm(code = "ORD.3", status = 500, message("{source}", source = source))]
    Index { source: std::fmt::Error },
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
