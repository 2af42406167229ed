//! A reference to an error.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "store: {0}")] // told
    Store(&'static std::io::Error),
}

fn main() {}
