//! The message of another language has the arguments of the main one, or others with the same names.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, message("{a} of {b}.", a = 1), zh(message("{b}{a}", b = 2)))]
    Others { b: u8 },
    #[apm(code = "ORD.2", status = 404, message("at most {max}.", max = 1), zh(message("最多 {max}。", max)))]
    NoValue,
    #[apm(code = "ORD.3", status = 404, message("at most {max}.", max = 1), zh(message("最多 {max}。", max = 1, max = 2)))]
    Twice,
}

fn main() {
    let error = OrderError::NoValue;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
