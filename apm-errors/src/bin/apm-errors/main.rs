//! The program `apm-errors`.

mod answer;
mod catalogue;
mod check;
mod compare;
mod completions;
mod coverage;
mod decode;
mod explain;
mod file;
mod formats;
mod generate;
mod import;
mod life;
mod live_check;
mod merge;
mod outcome;
mod output;
mod site;
mod source;
mod suggest;
mod table;

use clap::{CommandFactory, Parser, Subcommand};
use outcome::Verdict;
use std::{error::Error, io, process::ExitCode};

/// Look up, check and convert the documented errors of an API.
#[derive(Debug, Parser)]
#[command(version, after_help = HELP)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const HELP: &str = "\
Examples:
  apm-errors explain SVCSTG.ATS.200103
  apm-errors import page.md --format rust > src/errors.rs
  curl -si https://apm.example/traces | apm-errors decode

Exit codes:
  0  success: the code is known, nothing differs, no client breaks, the answer is an error
  1  success, but the opposite holds
  2  failure: a file can't be read, or the command line is wrong

Output is coloured on a terminal, unless NO_COLOR is set.";

#[derive(Debug, Subcommand)]
enum Command {
    Explain(explain::Explain),
    Table(table::Table),
    Import(import::Import),
    Check(check::Check),
    Compare(compare::Compare),
    Decode(decode::Decode),
    Catalogue(catalogue::CatalogueCommand),
    Merge(merge::Merge),
    LiveCheck(live_check::LiveCheck),
    Coverage(coverage::Coverage),
    Generate(generate::Generate),
    Site(site::SiteCommand),
    Completions(completions::Completions),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Explain(explain) => explain.run(),
        Command::Table(table) => table.run(),
        Command::Import(import) => import.run(),
        Command::Check(check) => check.run(),
        Command::Compare(compare) => compare.run(),
        Command::Decode(decode) => decode.run(),
        Command::Catalogue(catalogue) => catalogue.run(),
        Command::Merge(merge) => merge.run(),
        Command::LiveCheck(check) => check.run(),
        Command::Coverage(coverage) => coverage.run(),
        Command::Generate(generate) => generate.run(),
        Command::Site(site) => site.run(),
        Command::Completions(completions) => completions.run(Arguments::command()),
    };
    match done {
        Ok(Verdict::Yes) => ExitCode::SUCCESS,
        Ok(Verdict::No) => ExitCode::from(1),
        // The reader closed the pipe, such as `| head`.
        Err(failure) if is_broken_pipe(&*failure) => ExitCode::SUCCESS,
        Err(failure) => {
            output::complain("error", &failure.to_string());
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(failure: &(dyn Error + 'static)) -> bool {
    let error = failure.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
