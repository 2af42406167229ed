//! A slip in the name of a field, and of the one that gives the width.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {order_ids:>widht$}.")]
    NotFound { order_id: u64, width: usize },
}

fn main() {
    let error = OrderError::NotFound { order_id: 1, width: 2 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.description());
}
