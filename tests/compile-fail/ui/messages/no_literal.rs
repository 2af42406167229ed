//! A derive evaluates neither constants nor macros.

use apm_errors::ApmError;
use std::error::Error;

const TEXT: &str = "no such order.";

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = TEXT)]
    NotFound,
    #[apm(code = "ORD.2", status = 404, message = texts::GONE, solution = concat!("a", "b"))]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {TEXT} {:?}", error.source(), OrderError::TABLE);
}
