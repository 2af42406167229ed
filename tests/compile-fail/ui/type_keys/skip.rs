//! Items that can't be skipped.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(rename_all = "snake_case", status = 400, skip(Displai, TABLE, Display, Display))]
enum OrderError {
    NotFound,
}

impl std::fmt::Display for OrderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no order")
    }
}

fn main() {
    let error = OrderError::NotFound;
    println!("{:?} {:?}", error.source(), OrderError::TABLE);
}
