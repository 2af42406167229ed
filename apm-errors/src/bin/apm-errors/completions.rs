//! `apm-errors completions`.

use crate::{
    outcome::{Failure, Verdict},
    output,
};
use clap::{Args, Command};
use clap_complete::Shell;

/// Write the completion script of a shell.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

const HELP: &str = "\
In bash, zsh and fish, `explain SVCSTG.<TAB>` completes codes, too.

Examples:
  apm-errors completions bash > ~/.local/share/bash-completion/completions/apm-errors
  apm-errors completions zsh > ~/.zfunc/_apm-errors
  apm-errors completions fish > ~/.config/fish/completions/apm-errors.fish";

/// Completes codes after `explain`, also those of pages given with `--page`.
const BASH_CODES: &str = r#"
_apm_errors_codes() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    if [[ ${COMP_WORDS[1]} == explain && $word != -* && $before != --* ]]; then
        local pages=() number
        for ((number = 2; number < COMP_CWORD; number++)); do
            [[ ${COMP_WORDS[number]} == --page ]] && pages+=(--page "${COMP_WORDS[number + 1]}")
        done
        mapfile -t COMPREPLY < <(apm-errors explain --names "$word" "${pages[@]}" 2>/dev/null)
    else
        _apm-errors "$@"
    fi
}
complete -F _apm_errors_codes -o bashdefault -o default apm-errors
"#;
const FISH_CODES: &str = r#"
complete -c apm-errors -n "__fish_seen_subcommand_from explain" -f -a "(apm-errors explain --names (commandline -ct) 2>/dev/null)"
"#;

const ZSH_CODES: &str = r#"
_apm-errors_codes() {
    local -a pages
    local page
    for page in ${(s.:.)opt_args[--page]}; do
        pages+=(--page $page)
    done
    compadd -- ${(f)"$(apm-errors explain --names "$PREFIX" $pages 2>/dev/null)"}
}
"#;

impl Completions {
    /// `program` is the whole command line, including this command.
    pub(crate) fn run(self, mut program: Command) -> Result<Verdict, Failure> {
        // It panics if it can't write, but writing to a `Vec` never fails.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut program, "apm-errors", &mut script);
        let mut script = String::from_utf8_lossy(&script).into_owned();
        match self.shell {
            Shell::Bash => script.push_str(BASH_CODES),
            Shell::Fish => script.push_str(FISH_CODES),
            Shell::Zsh => script = with_zsh_codes(&script),
            _ => {}
        }
        output::document(&script)?;
        Ok(Verdict::Yes)
    }
}

/// In zsh, the function that completes an argument is named where the argument is declared. The last lines of the script
/// call it, so it is defined before them.
fn with_zsh_codes(script: &str) -> String {
    let codes = script
        .lines()
        .map(|line| match line.strip_prefix("'*::codes -- ") {
            Some(_) => line.replace(":_default'", ":_apm-errors_codes'"),
            None => line.to_owned(),
        });
    let mut lines: Vec<String> = codes.collect();
    let end = lines.iter().rposition(|line| line.starts_with("if "));
    lines.insert(
        end.unwrap_or(lines.len()),
        ZSH_CODES.trim_start().to_owned(),
    );
    lines.join("\n") + "\n"
}
