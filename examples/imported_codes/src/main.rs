//! An enum that the build makes of a vendor's page: a code that the page drops breaks the `match`.
//!
//! `cargo run -p imported-codes` decodes an answer of the vendor.

use apm_errors::{ApiError, ApmError};

/// What `build.rs` writes.
#[expect(unreachable_pub, reason = "this program has no users")]
mod order_code {
    include!(concat!(env!("OUT_DIR"), "/order_code.rs"));
}
use order_code::OrderCode;

fn main() {
    for (status, body) in [
        (
            404,
            r#"{"error_code":"ORD.0001","error_msg":"No such order."}"#,
        ),
        (
            410,
            r#"{"error_code":"ORD.0002","error_msg":"The order is closed."}"#,
        ),
        (
            503,
            r#"{"error_code":"ORD.0003","error_msg":"The store is busy."}"#,
        ),
        (
            500,
            r#"{"error_code":"ORD.5017","error_msg":"An internal error."}"#,
        ),
    ] {
        let error = ApiError::decode(status, body.as_bytes());
        println!("{error}");
        match error.known() {
            Some(OrderCode::NoSuchOrder) => println!("  there is no such order"),
            Some(other) => println!("  {}", other.solution().unwrap_or("-")),
            None => println!("  not on the page"),
        }
    }
}
