//! Constants and `self` are arguments.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "at most {N}.")]
    TooMany,
    #[apm(code = "ORD.2", status = 404, message = "at most {MAX_ORDERS} of {id}.")]
    TooFew { id: u64 },
    #[apm(code = "ORD.3", status = 404, message = "{self:?}")]
    Gone,
    #[apm(code = "ORD.4", status = 404, message = "at most {limits::MAX}.")]
    Lost,
    #[apm(code = "ORD.5", status = 404, message = "at most {TYPE}.")]
    Type,
}

fn main() {
    let error = OrderError::TooMany;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
