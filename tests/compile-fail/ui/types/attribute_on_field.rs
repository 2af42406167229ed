//! `#[apm(…)]` on a field.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound { #[apm(code = "ORD.1")] id: u64 },
    #[apm(transparent)]
    Apm(#[apm(from)] apm_errors::ApmErrorCode),
}

#[derive(Debug, ApmError)]
struct OutOfStock {
    #[apm(code = "STK.1", status = 409)]
    left: u32,
}

fn main() {
    let error = OrderError::NotFound { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    let error = OrderError::Apm(apm_errors::ApmErrorCode::AtsSuccess);
    println!("{error} {:?}", OrderError::TABLE);
    let error = OutOfStock { left: 1 };
    println!("{error} {:?} {:?} {}", error.source(), error.body(), error.left);
}
