//! A code that is made of a name, and is that of another variant.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(prefix = "order.", rename_all = "snake_case", status = 400)]
enum OrderError {
    NotFound,
    #[apm(code = "not_found")]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
