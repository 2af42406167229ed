//! Only a code that is deprecated is replaced.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, replaced_by = "ORD.2")]
    NotFound,
    #[apm(code = "ORD.2", status = 409)]
    TooMany,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
