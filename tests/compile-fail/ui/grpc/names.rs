//! Names of gRPC codes that are none.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, grpc = NOT_FUOND)]
    Misspelt,
    #[apm(code = "ORD.2", status = 404, grpc = "NotFound")]
    OtherCase,
    #[apm(code = "ORD.3", status = 500, grpc = OK)]
    Success,
    #[apm(code = "ORD.4", status = 500, grpc = TEAPOT)]
    Unknown,
}

fn main() {
    let error = OrderError::Misspelt;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
