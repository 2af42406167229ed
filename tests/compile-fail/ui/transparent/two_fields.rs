//! `transparent` with more than one field to forward.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(transparent)]
    Apm(apm_errors::ApmErrorCode, u64),
}

#[derive(Debug, ApmError)]
#[apm(transparent)]
struct Forwarded {
    error: apm_errors::ApmErrorCode,
    attempt: u32,
}

fn main() {
    let code = apm_errors::ApmErrorCode::AtsSuccess;
    let error = OrderError::Apm(code, 1);
    println!("{error} {:?} {:?}", error.source(), error.body());
    let error = Forwarded { error: code, attempt: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, Forwarded::TABLE);
    println!("{:?} {}", error.error, error.attempt);
}
