//! A placeholder that counts more fields than there are.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {0} of {1}.")]
    NotFound(u64),
    #[apm(code = "ORD.2", status = 410, message = "order {} of {} is gone.")]
    Gone(u64),
}

fn main() {
    let error = OrderError::NotFound(1);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
