//! A `transparent` field that is not a documented error.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(transparent)]
    Io(std::io::Error), // told
    #[apm(transparent)]
    Text(String), // told
}

fn main() {}
