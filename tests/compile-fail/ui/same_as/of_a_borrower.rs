//! The entry of a variant that has none of its own.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = apm_errors::ApmErrorCode::AtsSuccess)]
    Quantity,
    #[apm(same_as = Quantity)]
    NoQuantity,
    #[apm(transparent)]
    Apm(apm_errors::ApmErrorCode),
    #[apm(same_as = Apm)]
    Other,
}

fn main() {
    let error = OrderError::Quantity;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
