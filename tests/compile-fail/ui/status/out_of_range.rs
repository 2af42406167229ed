//! A status is 100 to 599.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 99)]
    NotFound,
    #[apm(code = "ORD.2", status = 600)]
    Gone,
    #[apm(code = "ORD.3", status = 0)]
    TooMany,
    #[apm(code = "ORD.4", status = 200103)]
    TooFew,
    #[apm(code = "ORD.5", status = -1)]
    Negative,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
