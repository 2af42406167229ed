//! The message of another language prints what the main one prints.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
#[apm(language = "en")]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message = "no order {id}.", zh(message = "订单不存在。"))]
    Missing { id: u64 },
    #[apm(code = "ORD.2", status = 404, message = "gone.", zh(message = "订单 {id} 不存在。"))]
    Other { id: u64 },
    #[apm(code = "ORD.3", status = 404, message = "no order {id}.", zh(message = "订单 {order} 不存在。"))]
    Misspelt { id: u64 },
    #[apm(code = "ORD.4", status = 404, message = "{0} of {1}.", zh(message = "{0}"), de(message = "{0}, {2}."))]
    Positional(u64, u64),
    #[apm(code = "ORD.5", status = 404, message = "{id:>4}.", zh(message = "{id:>width$}。"))]
    Count { id: u64, width: usize },
}

fn main() {
    let error = OrderError::Missing { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
