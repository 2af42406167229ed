//! The program, run as its users run it.

mod catalogue;
mod check;
mod compare;
mod coverage;
mod decode;
mod explain;
mod generate;
#[cfg(unix)]
mod guide;
mod import;
mod live_check;
mod shell;
mod site;
mod table;

use serde_json::Value;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

/// What a run of the program has left.
struct Done {
    code: i32,
    out: String,
    err: String,
}

impl Done {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }

    /// What it printed, if it did without a word on standard error.
    #[track_caller]
    fn quiet(self, code: i32) -> String {
        assert_eq!((self.code, &*self.err), (code, ""), "{}", self.out);
        self.out
    }

    /// The same as JSON.
    #[track_caller]
    fn json(self, code: i32) -> Value {
        serde_json::from_str(&self.quiet(code)).unwrap()
    }

    /// What it complained of, if it printed nothing else.
    #[track_caller]
    fn complaint(self, code: i32) -> String {
        assert_eq!((self.code, &*self.out), (code, ""), "{}", self.err);
        self.err
    }
}

/// The program in a directory of the test's own.
fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_apm-errors"));
    command
        .args(arguments)
        .current_dir(directory())
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Done {
    Done::of(&program(arguments).output().unwrap())
}

/// Starts the program with pipes.
fn spawn(arguments: &[&str]) -> Child {
    let mut program = program(arguments);
    program.stdin(Stdio::piped()).stdout(Stdio::piped());
    program.stderr(Stdio::piped()).spawn().unwrap()
}

/// Gives it an input, which has to be short enough for a pipe, and waits for its end.
fn finish(mut child: Child, input: impl AsRef<[u8]>) -> Output {
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_ref()).unwrap();
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn pipe(input: impl AsRef<[u8]>, arguments: &[&str]) -> Done {
    Done::of(&finish(spawn(arguments), input))
}

fn directory() -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli");
    fs::create_dir_all(&directory).unwrap();
    directory
}

/// Writes a file there; gives its name back. Each test has names of its own.
fn file(name: &'static str, content: impl AsRef<[u8]>) -> &'static str {
    fs::write(directory().join(name), content).unwrap();
    name
}
