//! The entry of the variant itself.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = self)]
    Gone,
    #[apm(code = Self::Lost)]
    Lost,
    #[apm(code = OrderError::Late { by: *by }, message = "late.")]
    Late { by: u8 },
}

fn main() {
    let error = OrderError::Late { by: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
    println!("{:?} {:?}", OrderError::Gone, OrderError::Lost);
}
