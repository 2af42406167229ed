//! Empty texts of another language.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "gone.", zh(message = "", description = " ", solution = "\n"))]
    Gone,
}

fn main() {
    let error = OrderError::Gone;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
