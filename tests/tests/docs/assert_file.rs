//! The file in a user's repository, in programs of their own: what they do depends on the environment.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A package of its own for each test.
fn package(name: &str) -> PathBuf {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("assert_file")
        .join(name);
    if package.exists() {
        fs::remove_dir_all(&package).unwrap();
    }
    fs::create_dir_all(&package).unwrap();
    package
}

/// Runs the assertion as Cargo runs a test of the package; gives what it wrote if it failed.
fn assert_file(package: &Path, text: &str, update: Option<&str>) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assert_file"));
    command
        .args(["docs/errors.md", text])
        .env("CARGO_MANIFEST_DIR", package)
        .env("RUST_BACKTRACE", "0")
        .env_remove("APM_ERRORS_UPDATE");
    if let Some(update) = update {
        command.env("APM_ERRORS_UPDATE", update);
    }
    outcome(&command.output().unwrap())
}

fn outcome(output: &Output) -> Result<(), String> {
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8(output.stderr.clone()).unwrap())
}

#[test]
fn a_file_is_written_on_request() {
    let package = package("written");
    let error = assert_file(&package, "a\nb\n", None).unwrap_err();
    let advice = "docs/errors.md does not exist; run the test with APM_ERRORS_UPDATE=1 to write it";
    assert!(error.contains(advice), "{error}");
    for nothing in ["", "0"] {
        assert!(assert_file(&package, "a\nb\n", Some(nothing)).is_err());
    }
    assert!(!package.join("docs").exists());

    assert_eq!(assert_file(&package, "a\nb\n", Some("1")), Ok(()));
    assert_eq!(
        fs::read_to_string(package.join("docs/errors.md")).unwrap(),
        "a\nb\n"
    );
    assert_eq!(assert_file(&package, "a\nb\n", None), Ok(()));
}

#[test]
fn a_file_that_differs_fails_with_the_lines_that_differ_and_where_the_test_is() {
    let package = package("differs");
    assert_eq!(assert_file(&package, "a\nb\nc\n", Some("1")), Ok(()));
    let error = assert_file(&package, "a\nB\nc\n", None).unwrap_err();
    assert!(error.contains("tests/src/bin/assert_file.rs:8:"), "{error}");
    let report = "docs/errors.md is out of date; run the test with APM_ERRORS_UPDATE=1 to write it\n\n\
                  --- docs/errors.md\n+++ as it should be\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n";
    assert!(error.contains(report), "{error}");
    // Nothing is written unless that is asked for.
    assert_eq!(
        fs::read_to_string(package.join("docs/errors.md")).unwrap(),
        "a\nb\nc\n"
    );
    assert_eq!(assert_file(&package, "a\nB\nc\n", Some("1")), Ok(()));
    assert_eq!(
        fs::read_to_string(package.join("docs/errors.md")).unwrap(),
        "a\nB\nc\n"
    );
}

#[test]
fn how_lines_end_does_not_matter() {
    let package = package("lines");
    let file = package.join("docs/errors.md");
    fs::create_dir(package.join("docs")).unwrap();
    fs::write(&file, "a\r\nb\r\n").unwrap();
    assert_eq!(assert_file(&package, "a\nb\n", None), Ok(()));
    // What is right is left alone.
    assert_eq!(assert_file(&package, "a\nb\n", Some("1")), Ok(()));
    assert_eq!(fs::read_to_string(&file).unwrap(), "a\r\nb\r\n");
    // CSV has these ends itself, and a checkout may have taken them away.
    fs::write(&file, "a\nb\n").unwrap();
    assert_eq!(assert_file(&package, "a\r\nb\r\n", None), Ok(()));
    // The diff is of what differs alone.
    fs::write(&file, "a\r\nb\r\n").unwrap();
    let error = assert_file(&package, "a\nB\n", None).unwrap_err();
    assert!(error.contains(" a\n-b\n+B\n"), "{error}");
    assert!(assert_file(&package, "a\n\nb\n", None).is_err());
}

#[test]
fn a_binary_file_fails_and_is_kept() {
    let package = package("no_text");
    let file = package.join("docs/errors.md");
    fs::create_dir(package.join("docs")).unwrap();
    fs::write(&file, b"\xFF").unwrap();
    for update in [None, Some("1")] {
        let error = assert_file(&package, "a\n", update).unwrap_err();
        assert!(error.contains("docs/errors.md can't be read"), "{error}");
    }
    assert_eq!(fs::read(&file).unwrap(), b"\xFF");
}

#[test]
fn without_cargo_the_path_begins_where_the_test_runs() {
    let package = package("by_hand");
    fs::create_dir(package.join("docs")).unwrap();
    fs::write(package.join("docs/errors.md"), "a\n").unwrap();
    let run = |text: &str| {
        Command::new(env!("CARGO_BIN_EXE_assert_file"))
            .args(["docs/errors.md", text])
            .env_remove("CARGO_MANIFEST_DIR")
            .env_remove("APM_ERRORS_UPDATE")
            .current_dir(&package)
            .output()
            .unwrap()
    };
    assert_eq!(outcome(&run("a\n")), Ok(()));
    assert!(outcome(&run("b\n")).is_err());
}
