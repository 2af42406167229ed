//! One `#[error("…")]` that is left from `thiserror`.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[error("no order")] // told
    #[apm(code = "ORD.1", status = 404)]
    NotFound(#[source] std::fmt::Error),
    #[apm(code = "ORD.2", status = 410)]
    Gone,
}

fn main() {}
