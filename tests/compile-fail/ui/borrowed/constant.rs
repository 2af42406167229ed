//! A constant in place of a code.

use apm_errors::ApmError;
use std::error::Error;

const CODE: &str = "ORD.1";

mod codes {
    pub const GONE: &str = "ORD.2";
}

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = CODE, status = 404)]
    NotFound,
    #[apm(code = codes::GONE, description = "It is gone.")]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {CODE} {}", OrderError::TABLE, codes::GONE);
}
