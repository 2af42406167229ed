//! Each way in which an error is sent, in separate programs.

use crate::directory;
use std::{
    fs,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

const SITES: [(&str, &str); 5] = [
    ("http", "ORD.404"),
    ("axum", "ORD.409"),
    ("actix", "ORD.500"),
    ("json", "ORD.503"),
    ("client", "ORD.504"),
];

fn start(directory: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_coverage"));
    command
        .args(arguments)
        .env("APM_ERRORS_COVERAGE", directory);
    command
        .env("RUST_BACKTRACE", "0")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn assert(directory: &Path) -> Output {
    start(directory, &["--assert"]).wait_with_output().unwrap()
}

#[test]
fn each_deleted_site_is_reported() {
    for (deleted, code) in SITES {
        let directory = directory(deleted);
        // As nextest runs tests: each is a process, and they run together.
        let tests = SITES.iter().filter(|(site, _)| *site != deleted);
        let tests: Vec<Child> = tests.map(|(site, _)| start(&directory, &[site])).collect();
        assert!(
            tests
                .into_iter()
                .all(|mut test| test.wait().unwrap().success())
        );
        let output = assert(&directory);
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(
            text.contains(&format!("no test raised 1 of these 5 codes:\n* `{code}`\n")),
            "{text}"
        );
    }
}

#[test]
fn one_process_with_many_threads_is_enough() {
    let directory = directory("all");
    let sites = SITES.map(|(site, _)| site);
    assert!(start(&directory, &sites).wait().unwrap().success());
    let output = assert(&directory);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    // Each code once, however often it was raised.
    let files: Vec<_> = fs::read_dir(&directory)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1);
    assert_eq!(
        fs::read_to_string(&files[0]).unwrap().lines().count(),
        SITES.len()
    );
}

#[test]
fn without_a_directory_nothing_is_recorded_and_the_assertion_says_so() {
    let text = |output: Output| String::from_utf8(output.stderr).unwrap();
    let empty = Path::new("");
    assert!(start(empty, &["http"]).wait().unwrap().success());
    assert!(text(assert(empty)).contains("set APM_ERRORS_COVERAGE to a directory"));
    let missing = directory("missing");
    assert!(text(assert(&missing)).contains("did the other tests run before?"));
}
