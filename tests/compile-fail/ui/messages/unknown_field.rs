//! A placeholder that names no field.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {reason}.")]
    NotFound { id: u64, user: u64 },
}

fn main() {
    let error = OrderError::NotFound { id: 1, user: 2 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
