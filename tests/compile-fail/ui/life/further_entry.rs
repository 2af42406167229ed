//! The life of a code is said once; whether to try again may differ by entry.
#![allow(deprecated)]

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[deprecated]
    #[apm(code = "ORD.1", status = 404, retry = false)]
    #[apm(status = 503, retry_after = 5, since = "1.2", replaced_by = "ORD.2", help = "https://docs.example")]
    NotFound,
    #[apm(code = "ORD.2", status = 409)]
    TooMany,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
