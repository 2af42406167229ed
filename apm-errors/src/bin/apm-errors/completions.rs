//! `apm-errors completions`.

use crate::{
    outcome::{Failure, Verdict},
    output,
};
use clap::{Args, Command};
use clap_complete::Shell;

/// Write what a shell needs to complete the command line.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

const HELP: &str = "\
Examples:
  apm-errors completions bash > ~/.local/share/bash-completion/completions/apm-errors
  apm-errors completions zsh > ~/.zfunc/_apm-errors
  apm-errors completions fish > ~/.config/fish/completions/apm-errors.fish";

impl Completions {
    /// `program` is the whole command line, this command included.
    pub(crate) fn run(self, mut program: Command) -> Result<Verdict, Failure> {
        // It panics if it can't write, which a `Vec` always can.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut program, "apm-errors", &mut script);
        output::document(&String::from_utf8_lossy(&script))?;
        Ok(Verdict::Yes)
    }
}
