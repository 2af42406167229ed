//! What is no name of a gRPC code at all, and where none may be said.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, grpc = 5)]
    Number,
    #[apm(code = "ORD.2", status = 404, grpc = Code::NOT_FOUND)]
    Path,
    #[apm(code = "ORD.3", status = 404, grpc)]
    Nothing,
    #[apm(code = "ORD.4", status = 404, grpc(NOT_FOUND))]
    List,
    #[apm(code = "ORD.5", status = 404, grpc = NOT_FOUND, grpc = ABORTED)]
    Twice,
    #[apm(same_as = Number, grpc = NOT_FOUND)]
    Same,
    #[apm(code = apm_errors::ApmErrorCode::AtsSuccess, grpc = NOT_FOUND)]
    Borrowed,
}

fn main() {
    let error = OrderError::Number;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
