//! An error that borrows an entry has the languages of that.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = apm_errors::ApmErrorCode::AtsSuccess, zh(solution = "请检查。"))]
    Entry,
    #[apm(code = apm_errors::ApmErrorCode::AtsSuccess, message = "gone.", zh(message = "没有。"))]
    Message,
}

fn main() {
    let error = OrderError::Entry;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
