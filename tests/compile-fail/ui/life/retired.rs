//! A retired code is no other code, keeps the rules of codes, and is retired once.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(
    retired("ORD.8", "ORD.2", "ORD.8", " ORD.7", ""),
    retired(code = "ORD.9", replaced_by = "ORD.10"),
    retired(code = "ORD.6", replaced_by = "ORD.9"),
)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound,
    #[apm(code = "ORD.2", status = 409)]
    TooMany,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
