//! The text of `#[error("…")]`, used as the message.

use apm_errors::ApmError;

#[derive(Debug, thiserror::Error, ApmError)]
enum OrderError {
    #[error("store: {0}")] // told
    #[apm(code = "ORD.1", status = 500, message = display)]
    Store(std::io::Error),
}

fn main() {}
