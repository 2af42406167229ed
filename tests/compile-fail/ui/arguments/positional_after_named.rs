//! An argument without a name after one that has a name.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 409, message("{min} to {max}.", max = 5, 1))]
    TooMany,
    #[apm(code = "ORD.2", status = 409, message("{min}.", min = 5, "more"))]
    TooFew,
}

fn main() {
    let error = OrderError::TooMany;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
