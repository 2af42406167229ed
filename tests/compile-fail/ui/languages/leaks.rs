//! The message of another language must not print a source, for any names of arguments.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = "ORD.1",
        status = 500,
        message("failed: {why}.", why = 1),
        zh(message("失败：{why}。", why = source.to_string()))
    )]
    Store { source: std::io::Error },
}

fn main() {
    let error = OrderError::Store { source: std::io::Error::other("") };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
