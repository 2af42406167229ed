//! `apm-errors completions`.

use crate::{Arguments, Failure, Verdict, output};
use clap::{Args, CommandFactory};
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
    pub(crate) fn run(self) -> Result<Verdict, Failure> {
        // It panics if it can't write, which a `Vec` always can.
        let mut script = Vec::new();
        clap_complete::generate(
            self.shell,
            &mut Arguments::command(),
            "apm-errors",
            &mut script,
        );
        output::document(&String::from_utf8_lossy(&script))?;
        Ok(Verdict::Yes)
    }
}
