//! Writes the enum of the page. Cargo runs this again whenever the page changes.

use apm_errors::docs::Page;
use std::{env, error::Error, fs, path::PathBuf};

const PAGE: &str = "order-error-codes.md";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={PAGE}");
    let page = Page::read(&fs::read_to_string(PAGE)?);
    for skipped in &page.skipped {
        println!(
            "cargo::warning={PAGE}, line {}: `{}` is left out: {}",
            skipped.line, skipped.code, skipped.reason
        );
    }
    if page.rows.is_empty() {
        return Err(format!("{PAGE} has no table of error codes").into());
    }
    let file = PathBuf::from(env::var("OUT_DIR")?).join("order_code.rs");
    fs::write(file, page.enum_source("OrderCode"))?;
    Ok(())
}
