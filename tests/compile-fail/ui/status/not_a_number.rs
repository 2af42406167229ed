//! A status is a number, not a text, a float or a name.

use apm_errors::ApmError;
use std::error::Error;

const GONE: u16 = 410;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = "404")]
    NotFound,
    #[apm(code = "ORD.2", status = GONE)]
    Gone,
    #[apm(code = "ORD.3", status = 409.0)]
    TooMany,
    #[apm(code = "ORD.4", status = true)]
    TooFew,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
    println!("{GONE}");
}
