//! Items that can't be skipped.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(rename_all = "snake_case", status = 400, skip(Displai, TABLE, Display, Display))]
enum OrderError {
    NotFound,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{:?} {:?}", error.source(), OrderError::TABLE);
}
