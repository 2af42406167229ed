//! An error that nothing marks.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "store: {0}")] // told
    Store(std::io::Error),
}

fn main() {}
