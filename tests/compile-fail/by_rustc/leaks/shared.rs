//! A shared error.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "store: {0}")] // told
    Store(std::sync::Arc<std::io::Error>),
}

fn main() {}
