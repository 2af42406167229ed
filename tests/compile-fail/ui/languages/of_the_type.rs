//! The language of the main texts is not another one.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(language = "zh-CN")]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "没有。", zh_cn(message = "没了。"))]
    Gone,
}

fn main() {
    let error = OrderError::Gone;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
