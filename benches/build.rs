//! Writes the enums and maps that look codes up: for each number of codes, and for codes of one
//! length and of mixed lengths, the same codes as each crate wants them.

use std::{env, fmt::Write, fs, path::Path};

const SIZES: [usize; 4] = [4, 100, 1_000, 10_000];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let mut text = String::new();
    for size in SIZES {
        for is_mixed in [false, true] {
            module(&mut text, size, is_mixed).expect("a String takes all that is written");
        }
    }
    let out = env::var_os("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("codes.rs"), text).expect("OUT_DIR is there");
}

/// Codes as services have them: `SVCSTG.ORD.400123`, or with a part of another length.
fn code(number: usize, is_mixed: bool) -> String {
    let service = ["ORD", "STOCK", "INVOICE", "A", "SHIPMENT.RETURN"];
    let service = if is_mixed { service[number % 5] } else { "ORD" };
    format!("SVCSTG.{service}.{}", 400_000 + number)
}

fn module(text: &mut String, size: usize, is_mixed: bool) -> std::fmt::Result {
    let shape = if is_mixed { "mixed" } else { "one" };
    writeln!(text, "pub mod {shape}_{size} {{")?;
    for (name, derive, phf) in [
        ("Ours", "apm_errors::ApmError", ""),
        ("Strum", "strum::EnumString", ""),
        ("StrumPhf", "strum::EnumString", "#[strum(use_phf)]\n"),
    ] {
        let copy = if phf.is_empty() { "" } else { "Clone, Copy, " };
        writeln!(
            text,
            "#[derive(Debug, {copy}{derive})]\n{phf}pub enum {name} {{"
        )?;
        for number in 0..size {
            let code = code(number, is_mixed);
            if name == "Ours" {
                writeln!(text, "#[apm(code = {code:?}, status = 400)] V{number},")?;
            } else {
                writeln!(text, "#[strum(serialize = {code:?})] V{number},")?;
            }
        }
        writeln!(text, "}}")?;
    }
    writeln!(
        text,
        "pub static PHF: phf::Map<&str, u16> = phf::phf_map! {{"
    )?;
    for number in 0..size {
        writeln!(text, "{:?} => {number},", code(number, is_mixed))?;
    }
    writeln!(text, "}};\npub static CODES: &[&str] = &[")?;
    for number in 0..size {
        writeln!(text, "{:?},", code(number, is_mixed))?;
    }
    writeln!(text, "];\n}}")
}
