//! A box of any error.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "store: {0}")] // told
    Store(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
