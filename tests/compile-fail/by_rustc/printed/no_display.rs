//! Fields without `Display`, each reported once at the message.

use apm_errors::ApmError;

#[derive(Debug)]
struct Id;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no {0}, not {0}, nor {0:>4}.")] // told
    NotFound(Id),
    #[apm(code = "ORD.2", status = 404, message = "no {id} of {name}.")] // told
    Gone { id: Option<u64>, name: String },
}

fn main() {}
