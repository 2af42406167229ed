//! Clients get the main message by default, so there is one.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, zh(message = "没有。"))]
    Gone,
    #[apm(same_as = Gone, zh(message = "没了。"))]
    Sold,
}

fn main() {
    let error = OrderError::Gone;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
