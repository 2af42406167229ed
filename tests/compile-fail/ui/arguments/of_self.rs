//! `self` in an argument without a source is not a leak, and a typo is one mistake.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 409, message("at most {text}, {ib}.", text = self.max()))]
    TooMany { id: u64 },
}

impl OrderError {
    fn max(&self) -> u64 {
        5
    }
}

fn main() {
    let error = OrderError::TooMany { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
