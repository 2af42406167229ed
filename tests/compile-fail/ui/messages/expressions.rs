//! A placeholder takes a name, not an expression.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {id + 1}.")]
    NotFound { id: u64 },
    #[apm(code = "ORD.2", status = 410, message = "{id.0} is gone.")]
    Gone { id: (u64,) },
    #[apm(code = "ORD.3", status = 409, message = "{self.id}")]
    TooMany { id: u64 },
    #[apm(code = "ORD.4", status = 409, message = "{r#type}")]
    TooFew { r#type: u64 },
}

fn main() {
    let error = OrderError::NotFound { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
