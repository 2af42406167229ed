//! A language has texts.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "gone.", zh)]
    Alone,
    #[apm(code = "ORD.2", status = 404, message = "gone.", zh())]
    Empty,
    #[apm(code = "ORD.3", status = 404, message = "gone.", zh = "没有。")]
    Text,
}

fn main() {
    let error = OrderError::Alone;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
