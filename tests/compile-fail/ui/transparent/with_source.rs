//! `transparent` forwards the source, too.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(transparent)]
    Apm(#[source] apm_errors::ApmErrorCode),
}

fn main() {
    let error = OrderError::Apm(apm_errors::ApmErrorCode::AtsSuccess);
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
