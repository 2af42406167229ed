//! The language of a type is a tag.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(language = "english")]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "gone.")]
    Gone,
}

fn main() {
    let error = OrderError::Gone;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
