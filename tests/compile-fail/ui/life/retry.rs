//! To try again later, and never.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 503, retry = false, retry_after = 30)]
    NotFound,
    #[apm(code = "ORD.2", status = 503, retry = 3)]
    TooMany,
    #[apm(code = "ORD.3", status = 503, retry_after = 86401)]
    Gone,
    #[apm(code = "ORD.4", status = 503, retry_after = "30")]
    Locked,
    #[apm(code = "ORD.5", status = 503)]
    #[apm(status = 429, retry_after = 5, retry = false)]
    Store,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
