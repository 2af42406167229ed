//! Structs without `#[apm(…)]`.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
struct OutOfStock;

#[derive(Debug, ApmError)]
#[apm(crate = apm_errors)]
struct Forwarded(apm_errors::ApmErrorCode);

fn main() {
    println!("{OutOfStock} {:?} {:?}", OutOfStock.source(), OutOfStock.body());
    let error = Forwarded(apm_errors::ApmErrorCode::AtsSuccess);
    println!("{error} {:?} {:?} {}", error.source(), error.body(), error.0);
}
