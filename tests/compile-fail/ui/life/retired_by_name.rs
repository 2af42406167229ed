//! A code that is the name of a variant may be retired as well.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(prefix = "ord.", status = 400, rename_all = "snake_case", retired("not_found", "gone"))]
enum OrderError {
    NotFound,
    TooMany,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
