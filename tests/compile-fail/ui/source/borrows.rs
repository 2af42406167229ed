//! A source outlives all borrows.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(code = "STO.1", status = 500)]
struct StoreError<'a>(&'a str);

#[derive(Debug, ApmError)]
enum OrderError<'a> {
    #[apm(code = "ORD.1", status = 404)]
    Store(#[source] StoreError<'a>),
    #[apm(code = "ORD.2", status = 404)]
    Gone { source: Box<StoreError<'a>> },
}

fn main() {
    let error = OrderError::Store(StoreError("x"));
    println!("{error} {}", error.status());
    println!("{:?} {}", OrderError::TABLE, StoreError("x").0);
}
