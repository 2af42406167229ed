//! One message for a name that a message repeats.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "{a}, {b}, {a}, {b} {a}")]
    NotFound { id: u64 },
}

fn main() {
    let error = OrderError::NotFound { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
