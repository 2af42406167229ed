//! Two `#[from]` of one type, one by an alias.

use apm_errors::ApmError;

type Alias = std::io::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    Store(#[from] std::io::Error),
    #[apm(code = "ORD.2", status = 500)]
    Lost(#[from] Alias), // told
}

fn main() {}
