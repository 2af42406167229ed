//! A message that prints the field with `#[source]`.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "storage: {cause}.")]
    Storage { #[source] cause: std::fmt::Error },
}

fn main() {
    let error = OrderError::Storage { cause: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
