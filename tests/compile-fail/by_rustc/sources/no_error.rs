//! Sources that are not errors.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 500)]
    From(#[from] String), // told
    #[apm(code = "ORD.2", status = 500)]
    Marked { #[source] cause: u32 }, // told
    #[apm(code = "ORD.3", status = 500)]
    Called { source: Option<String> }, // told
    #[apm(code = "ORD.4", status = 500)]
    Boxed { source: Box<str> }, // told
}

fn main() {}
