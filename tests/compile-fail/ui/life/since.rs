//! A version that says nothing.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(retired(code = "ORD.9", since = ""))]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, since = " ")]
    NotFound,
    #[apm(code = "ORD.2", status = 409, since = 2)]
    TooMany,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
