//! A language stands once in an entry.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "gone.", zh(message = "没有。"), zh(solution = "请检查。"))]
    Key,
    #[apm(code = "ORD.2", status = 404, message = "gone.", zh_hant(message = "沒有。"), zh_Hant(solution = "請檢查。"))]
    Tag,
    #[apm(code = "ORD.3", status = 404, message = "gone.", zh(message = "没有。", message = "没了。"))]
    Text,
}

fn main() {
    let error = OrderError::Key;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
