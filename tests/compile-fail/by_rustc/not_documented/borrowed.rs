//! An expression that leads to no documented error.

use apm_errors::ApmError;

const CODE: &str = "ORD.1";

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = CODE)] // told
    Constant,
    #[apm(code = error, message = "x")] // told
    Field { error: std::io::Error },
    #[apm(code = _0.kind())] // told
    Call(std::io::Error),
}

fn main() {}
