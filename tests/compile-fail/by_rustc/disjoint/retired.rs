//! A code that one type has retired is that of no other type. Both may have retired it.

use apm_errors::{ApmError, assert_disjoint};

#[derive(Debug, ApmError)]
#[apm(retired("ORD.9", "ORD.8"))]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound,
}

#[derive(Debug, ApmError)]
#[apm(retired("ORD.8"))]
enum StockError {
    #[apm(code = "ORD.9", status = 409)]
    Sold,
}

#[derive(Debug, ApmError)]
#[apm(retired("ORD.8"))]
enum PriceError {
    #[apm(code = "ORD.2", status = 409)]
    Changed,
}

assert_disjoint!(OrderError, PriceError);
assert_disjoint!(OrderError, StockError); // told
assert_disjoint!(StockError, PriceError, OrderError); // told

fn main() {}
