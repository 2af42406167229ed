//! A variant that has the entry of another one translates its message alone.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {id}.", zh(message = "没有订单 {id}。"))]
    NotFound { id: u64 },
    #[apm(same_as = NotFound, message = "no order.", zh(message = "没有订单。", description = "没有。", solution = "请检查。"))]
    NoId,
    #[apm(same_as = NotFound, message = "no order {name}.", zh(message = "没有订单 {id}。"))]
    Name { id: u64, name: String },
}

fn main() {
    let error = OrderError::NoId;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
