//! Arguments without names.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 409, message("at most {}.", 5))]
    TooMany,
    #[apm(code = "ORD.2", status = 409, message("at most {max}.", max))]
    TooFew,
    #[apm(code = "ORD.3", status = 404, message("no order {0}.", id))]
    NotFound { id: u64 },
}

fn main() {
    let error = OrderError::TooMany;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
