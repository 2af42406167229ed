//! The message of another variant, with an error in it.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "store: {0}")]
    Text(String),
    #[apm(same_as = Text)] // told
    Store(std::io::Error),
}

fn main() {}
