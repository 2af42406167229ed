//! The program `apm-errors`.

mod import;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The documented errors of an API, at hand.
///
/// Exit codes: 0 when all went well, 1 when a file can't be read, 2 when the command line is wrong.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Import(import::Import),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Import(import) => import.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
