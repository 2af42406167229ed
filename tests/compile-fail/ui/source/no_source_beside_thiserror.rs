//! For `thiserror` the name alone decides.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, thiserror::Error, ApmError)]
enum OrderError {
    #[error("no order")]
    #[apm(code = "ORD.1", status = 404)]
    NotFound { #[apm(no_source)] source: std::fmt::Error },
}

fn main() {
    let error = OrderError::NotFound { source: std::fmt::Error };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
