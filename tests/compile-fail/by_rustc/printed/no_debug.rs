//! Fields without `Debug`, and without another trait that a placeholder asks for.

use apm_errors::ApmError;

struct Id;

#[derive(ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no {0:?}, not {0:?}.")] // told
    NotFound(Id),
    #[apm(code = "ORD.2", status = 404, message = "no {id:x}.")] // told
    Gone { id: String },
}

impl std::fmt::Debug for OrderError {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

fn main() {}
