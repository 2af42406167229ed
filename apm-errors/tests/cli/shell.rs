//! What the shell sees: help, completions, colours, pipes that close.

use crate::{Done, finish, program, run, spawn, table};

const COMMANDS: [&str; 7] = [
    "explain",
    "table",
    "import",
    "check",
    "compare",
    "decode",
    "completions",
];

#[test]
fn help_has_examples_and_exit_codes() {
    let help = run(&["--help"]).quiet(0);
    for command in COMMANDS {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
        let help = run(&[command, "--help"]).quiet(0);
        assert!(help.contains("\nExamples:\n  "), "{help}");
        assert!(help.contains(&format!("apm-errors {command} ")), "{help}");
        let has_codes = help.contains("\nExit codes: 0 if ");
        assert_eq!(has_codes, command != "completions", "{help}");
    }
    for code in ["\n  0  ", "\n  1  ", "\n  2  "] {
        assert!(help.contains(code), "{help}");
    }
    assert_eq!(
        run(&["--version"]).quiet(0),
        concat!("apm-errors ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_wrong_command_line_exits_with_2() {
    for arguments in [&[][..], &["explian"], &["explain"], &["compare", "apm"]] {
        let complaint = run(arguments).complaint(2);
        assert!(complaint.contains("Usage: apm-errors"), "{complaint}");
    }
    let complaint = run(&["table", "apm", "--format", "xml"]).complaint(2);
    assert!(
        complaint.contains("[possible values: markdown, html, json, csv]"),
        "{complaint}"
    );
    assert!(run(&["explian"]).complaint(2).contains("'explain'"));
}

#[test]
fn each_shell_gets_completions_of_each_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(&["completions", shell]).quiet(0);
        for command in COMMANDS {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
}

fn with(variables: &[(&str, &str)], arguments: &[&str]) -> Done {
    let mut program = program(arguments);
    Done::of(&program.envs(variables.iter().copied()).output().unwrap())
}

#[test]
fn colours_are_for_terminals_or_on_request() {
    let force = &[("CLICOLOR_FORCE", "1")][..];
    let forbid = &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")][..];
    for (arguments, code) in [
        (&["explain", "SVCSTG.ATS.200103"][..], 0),
        (&["explain", "SVCSTG.ATS.200104"], 1),
        (&["compare", "apm", "apigw"], 1),
        (&["check", "apigw"], 1),
        (&["explain"], 2),
    ] {
        for plain in [run(arguments), with(forbid, arguments)] {
            assert_eq!(plain.code, code);
            assert!(
                !(plain.out + &plain.err).contains('\u{1b}'),
                "{arguments:?}"
            );
        }
        let coloured = with(force, arguments);
        assert_eq!(coloured.code, code);
        assert!(
            (coloured.out + &coloured.err).contains("\u{1b}["),
            "{arguments:?}"
        );
    }
    // What programs read has none in any case.
    for format in ["markdown", "html", "json", "csv"] {
        let table = with(force, &["table", "apm", "--format", format]).quiet(0);
        assert!(!table.contains('\u{1b}'), "{table}");
    }
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let table = table::large();
    for arguments in [
        &["table", "-"][..],
        &["table", "-", "--format", "json"],
        &["compare", "apm", "-"],
        &["check", "-", "--format", "json"],
    ] {
        let mut child = spawn(arguments);
        // It prints after reading everything, when the pipe is closed already.
        drop(child.stdout.take());
        let output = finish(child, &table);
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert!(output.status.success(), "{arguments:?}: {}", output.status);
    }
}

#[test]
fn bash_completes_codes_behind_explain() {
    let script = run(&["completions", "bash"]).quiet(0);
    let page = crate::file(
        "completed.md",
        "|Status Code|Error Code|\n|--|--|\n|404|SVCSTG.ATS.9|\n",
    );
    let bash = |words: &str| {
        let program = std::path::Path::new(env!("CARGO_BIN_EXE_apm-errors"))
            .parent()
            .unwrap();
        let text = format!(
            "{script}\nPATH={}:$PATH; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _apm_errors_codes; echo \"${{COMPREPLY[*]}}\"",
            program.display()
        );
        let mut command = std::process::Command::new("bash");
        command.args(["-c", &text]).current_dir(crate::directory());
        command
            .output()
            .map(|output| String::from_utf8(output.stdout).unwrap())
    };
    let Ok(found) = bash("apm-errors explain SVCSTG.ATS.2") else {
        eprintln!("skipped: there is no bash");
        return;
    };
    assert_eq!(found, "SVCSTG.ATS.2000 SVCSTG.ATS.200103\n");
    let found = bash(&format!("apm-errors explain --page {page} SVCSTG.ATS.9")).unwrap();
    assert_eq!(found, "SVCSTG.ATS.9\n");
}

#[test]
fn zsh_completes_codes_behind_explain() {
    let script = run(&["completions", "zsh"]).quiet(0);
    assert!(script.contains(":_apm-errors_codes' \\\n"), "{script}");
    let page = crate::file(
        "completed-zsh.md",
        "|Status Code|Error Code|\n|--|--|\n|404|SVCSTG.ATS.9|\n",
    );
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_apm-errors"));
    let zsh = |options: &str, prefix: &str| {
        let text = format!(
            "compdef() {{ }}; compadd() {{ shift; print -r -- $* }}; PATH={}:$PATH\n{script}\n\
             typeset -A opt_args; opt_args=({options}); PREFIX={prefix}; _apm-errors_codes",
            program.parent().unwrap().display()
        );
        let mut command = std::process::Command::new("zsh");
        command
            .args(["-f", "-c", &text])
            .current_dir(crate::directory());
        command
            .output()
            .map(|output| String::from_utf8(output.stdout).unwrap())
    };
    let Ok(found) = zsh("", "SVCSTG.ATS.2") else {
        eprintln!("skipped: there is no zsh");
        return;
    };
    assert_eq!(found, "SVCSTG.ATS.2000 SVCSTG.ATS.200103\n");
    let found = zsh(&format!("--page {page}"), "SVCSTG.ATS.9").unwrap();
    assert_eq!(found, "SVCSTG.ATS.9\n");
}
