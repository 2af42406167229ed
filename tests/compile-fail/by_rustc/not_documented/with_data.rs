//! A type whose values no code alone names.

use apm_errors::{ApmError, FromCode};

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound { id: u64 },
}

fn refusals<R: FromCode>() {}

fn main() {
    refusals::<OrderError>(); // told
}
