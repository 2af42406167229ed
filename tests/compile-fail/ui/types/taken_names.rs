//! Variants whose names the derive needs.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[allow(non_camel_case_types)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    TABLE,
    #[apm(code = "ORD.2", status = 404)]
    description,
    #[apm(code = "ORD.3", status = 404)]
    from_code,
}

fn main() {
    for error in [OrderError::TABLE, OrderError::description, OrderError::from_code] {
        println!("{error} {:?} {:?}", error.source(), error.body());
    }
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
