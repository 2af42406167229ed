//! `apm-errors coverage`.

use crate::{explain::LIFE, file, run};
use std::{fs, path::Path};

#[test]
fn codes_that_no_test_raised_are_listed() {
    let table = file("coverage.json", LIFE);
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli/coverage");
    // What an earlier run left.
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    fs::write(directory.join("1.codes"), "ORD.1\nORD.3\n").unwrap();
    fs::write(directory.join("2.codes"), "ORD.3\nORD.4\nOTHER\n").unwrap();
    fs::write(directory.join("note.txt"), "ORD.2\n").unwrap();
    let arguments = ["coverage", table, "--directory", "coverage"];
    assert_eq!(
        run(&arguments).quiet(1),
        "codes raised by tests: 3 of 4\n  - ORD.2\n"
    );
    fs::write(directory.join("3.codes"), "ORD.2\n").unwrap();
    assert_eq!(run(&arguments).quiet(0), "codes raised by tests: 4 of 4\n");
    let json = run(&[
        "coverage",
        "apm",
        "--directory",
        "coverage",
        "--format",
        "json",
    ])
    .json(1);
    // The two successes of the table do not count.
    assert_eq!(json["codes"], 2);
    assert!(
        run(&["coverage", table])
            .complaint(2)
            .contains("--directory")
    );
}
