//! A key with texts must be a known language.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "gone.", cn(message = "没有。"))]
    Gone,
    #[apm(code = "ORD.2", status = 404, message = "gone.", zh(mesage = "没有。", text = "没有。"))]
    Texts,
}

fn main() {
    let error = OrderError::Gone;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
