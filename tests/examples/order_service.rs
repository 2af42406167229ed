//! The main job: a service documents its errors once, and everything else comes from there.
//!
//! `cargo run --example order_service`

use apm_errors::{ApmError, ApmErrorCode, ErrorBody};
use std::{error::Error, io};

/// The errors of an order service, and, forwarded, those of the tracing service behind it.
#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = "SVCSTG.ORD.404001",
        status = 404,
        message = "order {id} does not exist.",
        description = "The order was never placed or has been removed.",
        solution = "Check the order id."
    )]
    NotFound { id: u64 },

    #[apm(
        code = "SVCSTG.ORD.500001",
        status = 500,
        message = "the order store is unavailable.",
        solution = "Try again later."
    )]
    Store(#[from] io::Error),

    #[apm(transparent)]
    Apm(#[from] ApmErrorCode),
}

apm_errors::assert_disjoint!(OrderError, ApmErrorCode);

fn load(id: u64) -> Result<(), OrderError> {
    match id {
        0 => Err(io::Error::other("disk 3 on 10.0.0.5 is gone"))?,
        1 => Err(ApmErrorCode::EmptyTraceResult)?,
        _ => Err(OrderError::NotFound { id }),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("# The table that OrderError declares");
    for entry in OrderError::TABLE.entries() {
        println!("{} {}", entry.status, entry.code);
        println!("    message:     {}", entry.message.unwrap_or("null"));
        println!("    description: {}", entry.description.unwrap_or("-"));
        println!("    solution:    {}", entry.solution.unwrap_or("-"));
    }

    println!("\n# What clients get, and what stays in the log");
    for id in [7, 0, 1] {
        if let Err(error) = load(id) {
            println!(
                "load({id}) is answered with HTTP {}: {}",
                error.status(),
                error.to_json()
            );
            if let Some(source) = error.source() {
                println!("    for the log only: {source}");
            }
        }
    }

    println!("\n# A code from a support ticket, looked up in the documented table of APM");
    let code: ApmErrorCode = "SVCSTG.ATS.400101".parse()?;
    println!(
        "{} is {code:?}: {}",
        code.code(),
        code.description().unwrap_or("-")
    );
    println!("    what to do: {}", code.solution().unwrap_or("-"));
    if let Err(unknown) = "SVCSTG.ATS.400102".parse::<ApmErrorCode>() {
        println!("{unknown}");
    }

    println!("\n# The body that the documentation of APM shows, decoded");
    let json = r#"{ "errorCode": "SVCSTG_AMS_4000001", "errorMessage": "Request param invalid" }"#;
    let body: ErrorBody = serde_json::from_str(json)?;
    println!("{json}");
    println!("    code:    {}", body.error_code);
    println!(
        "    message: {}",
        body.error_message.as_deref().unwrap_or("null")
    );
    println!(
        "    in the table of APM: {:?}",
        ApmErrorCode::from_code(&body.error_code)
    );
    Ok(())
}
