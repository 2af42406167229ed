//! One build reports what is wrong with every key of an attribute.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = "",
        status = 0,
        message("order {ib}, at most {max", max = 5),
        description = 5,
        solution = "",
        retry = true,
        code = "ORD.1",
    )]
    NotFound { id: u64 },
}

fn main() {
    let error = OrderError::NotFound { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
