//! `?` on an error of another crate.

use apm_errors::{ApmError, ErrorResponse};

#[derive(Debug, ApmError)]
#[apm(code = "ORD.1", status = 500)]
struct OrderError(#[from] std::io::Error);

fn handler() -> Result<(), ErrorResponse> {
    std::fs::remove_file("x")?; // told
    Ok(())
}

fn main() {}
