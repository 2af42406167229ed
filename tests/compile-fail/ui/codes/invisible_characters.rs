//! Characters that cannot be seen, in a code.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD\u{200b}.1", status = 404)]
    NotFound,
    #[apm(code = "ORD.2\u{202e}", status = 410)]
    Gone,
    #[apm(code = "\u{feff}ORD.3", status = 409)]
    TooMany,
    #[apm(code = "ORD\u{a0}4", status = 409)]
    TooFew,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
