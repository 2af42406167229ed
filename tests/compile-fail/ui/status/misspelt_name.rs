//! A name that is nearly that of a status.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = NOT_FUOND)]
    NotFound,
    #[apm(code = "ORD.2", status = StatusCode::NotFound)]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
