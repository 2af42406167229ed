//! A union is reported, and its keys are not.

use apm_errors::ApmError;

#[derive(ApmError)]
#[apm(code = "ORD.1", status = 404)]
union OrderError {
    id: u64,
    bits: f64,
}

fn main() {
    let error = OrderError { id: 1 };
    let OrderError { bits: _ } = error;
}
