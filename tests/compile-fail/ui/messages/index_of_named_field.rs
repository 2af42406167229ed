//! `{0}` and `{}` name no field that has a name.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {0}.")]
    NotFound { id: u64 },
    #[apm(code = "ORD.2", status = 410, message = "order {} is gone.")]
    Gone { id: u64 },
}

fn main() {
    let error = OrderError::NotFound { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
