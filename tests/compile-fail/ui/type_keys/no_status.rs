//! Codes made of names, without a status.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(rename_all = "snake_case")]
enum OrderError {
    NotFound,
    #[apm(status = 410)]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
