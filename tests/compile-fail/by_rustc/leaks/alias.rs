//! A box of any error, by an alias.

use apm_errors::ApmError;

type Alias = Box<dyn std::error::Error>;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500, message = "store: {0}")] // told
    Store(Alias),
}

fn main() {}
