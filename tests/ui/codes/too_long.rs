//! A code of 129 bytes, in as many characters and in fewer.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code =
    "ORDER.012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012",
        status = 404,
    )]
    NotFound,
    #[apm(
        code = "订单不存在订单不存在订单不存在订单不存在订单不存在订单不存在订单不存在订单不存在订单不",
        status = 410,
    )]
    Gone,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, OrderError::from_code("ORD.1"));
    println!("{:?}", "ORD.1".parse::<OrderError>());
}
