//! Histories of a table, named right by its lock and by `compare`.

#[path = "../../src/bin/assert_stable/versions.rs"]
mod versions;

use apm_errors::docs::{CatalogueTable, ChangeKind, compare_tables};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn package(name: &str) -> PathBuf {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("histories")
        .join(name);
    if package.exists() {
        fs::remove_dir_all(&package).unwrap();
    }
    fs::create_dir_all(&package).unwrap();
    package
}

/// Runs the test of a version; what it said if it failed.
fn run(package: &Path, version: &str, is_update: bool) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assert_stable"));
    command
        .arg(version)
        .env("CARGO_MANIFEST_DIR", package)
        .env("RUST_BACKTRACE", "0");
    if is_update {
        command.env("APM_ERRORS_UPDATE", "1");
    } else {
        command.env_remove("APM_ERRORS_UPDATE");
    }
    let output = command.output().unwrap();
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8(output.stderr).unwrap())
}

fn lock(package: &Path) -> String {
    fs::read_to_string(package.join("errors.lock.json")).unwrap()
}

/// What the lock says of a version after others were published.
fn after(name: &str, published: &[&str], version: &str) -> Result<(), String> {
    let package = package(name);
    for before in published {
        run(&package, before, true).unwrap();
    }
    run(&package, version, false)
}

fn kinds(old: &str, new: &str) -> Vec<(String, ChangeKind)> {
    let table = |version| {
        let mut all = CatalogueTable::default();
        for table in versions::tables(version) {
            let table = CatalogueTable::from(table);
            all.entries.extend(table.entries);
            all.retired.extend(table.retired);
        }
        all
    };
    let comparison = compare_tables(&table(old), &table(new));
    let changes = comparison.changes().iter();
    changes
        .map(|change| (change.code().to_owned(), change.kind))
        .collect()
}

#[test]
fn what_breaks_clients_is_named_with_what_to_write() {
    use ChangeKind::{CodeRemoved, PlaceholdersChanged, Renamed, Reused, StatusChanged, Swapped};
    let retired: &[&str] = &["base", "retired"];
    for (version, published, words, expected) in [
        (
            "gone",
            &["base"][..],
            &["* `O.2` is gone:", "write `retired(\"O.2\")` on its type."][..],
            vec![("O.2", CodeRemoved)],
        ),
        (
            "renamed",
            &["base"],
            &["* `O.2` is called `O.22` now:", "`replaced_by = \"O.22\"`"],
            vec![("O.2", Renamed)],
        ),
        (
            "reused",
            retired,
            &[
                "* `O.2` was retired, and means something else now: clients that know it read \"sold out.\".",
            ],
            vec![("O.2", Reused)],
        ),
        (
            "base",
            retired,
            &["* `O.2` was retired, and is back:"],
            vec![("O.2", Reused)],
        ),
        (
            "gone",
            retired,
            &[
                "* `O.2` is not retired any more",
                "Write `retired(\"O.2\")`",
            ],
            vec![],
        ),
        (
            "swapped",
            &["base"],
            &[
                "* `O.2` has the message of another code now",
                "* `O.3` has the message of another code now",
            ],
            vec![("O.2", Swapped), ("O.3", Swapped)],
        ),
        (
            "other_status",
            &["base"],
            &[
                "* `O.2` has the status 409 but 410:",
                "Write `status = 409` again",
            ],
            vec![("O.2", StatusChanged)],
        ),
        (
            "other_placeholders",
            &["base"],
            &[
                "* `O.1` has other placeholders, `id` before and `name` now:",
                "`#[apm(param)]`",
            ],
            vec![("O.1", PlaceholdersChanged)],
        ),
    ] {
        let error = after(
            &format!("broken-{version}-{}", published.len()),
            published,
            version,
        )
        .unwrap_err();
        assert!(
            error.contains("errors.lock.json: published codes changed\n"),
            "{version}: {error}"
        );
        for words in words {
            assert!(error.contains(words), "{version}: {words} in {error}");
        }
        let count = words.iter().filter(|words| words.starts_with('*')).count();
        assert_eq!(error.matches("\n* ").count(), count, "{version}: {error}");
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(code, kind)| (code.to_owned(), kind))
            .collect();
        assert_eq!(
            kinds(published.last().unwrap(), version),
            expected,
            "{version}"
        );
        assert!(expected.iter().all(|(_, kind)| kind.breaks_clients()));
    }
}

#[test]
fn what_breaks_nobody_is_written_when_that_is_asked_for() {
    use ChangeKind::{CodeAdded, Deprecated, Retired, TextChanged};
    for (version, words, expected) in [
        ("added", Some("* `O.4` is new\n"), vec![("O.4", CodeAdded)]),
        (
            "retired",
            Some("* `O.2` is retired\n"),
            vec![("O.2", Retired)],
        ),
        (
            "deprecated",
            Some("* `O.2` is deprecated\n"),
            vec![("O.2", Deprecated)],
        ),
        (
            "merged",
            Some("* `O.15` is new\n* `O.25` is new\n"),
            vec![("O.15", CodeAdded), ("O.25", CodeAdded)],
        ),
        ("reordered", None, vec![]),
        ("split", None, vec![]),
        // A field that the message prints no more still leaves.
        (
            "marked",
            None,
            vec![("O.1", TextChanged), ("O.2", TextChanged)],
        ),
    ] {
        let package = package(&format!("fine-{version}"));
        run(&package, "base", true).unwrap();
        let before = lock(&package);
        let outcome = run(&package, version, false);
        assert_eq!(lock(&package), before, "{version}");
        match words {
            None => assert_eq!(outcome, Ok(()), "{version}"),
            Some(words) => {
                let error = outcome.unwrap_err();
                assert!(error.contains("is out of date, and no client breaks; run the test with APM_ERRORS_UPDATE=1"), "{error}");
                assert!(error.contains(words), "{version}: {error}");
            }
        }
        run(&package, version, true).unwrap();
        assert_eq!(run(&package, version, false), Ok(()), "{version}");
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(code, kind)| (code.to_owned(), kind))
            .collect();
        assert_eq!(kinds("base", version), expected, "{version}");
        assert!(expected.iter().all(|(_, kind)| !kind.breaks_clients()));
    }
}

#[test]
fn an_update_removes_nothing_and_writes_what_is_compatible() {
    let package = package("update");
    run(&package, "base", true).unwrap();
    let error = run(&package, "other_status", true).unwrap_err();
    assert!(error.contains("published codes changed"), "{error}");
    assert!(
        lock(&package).contains("\"O.2\": {\"entries\":[{\"status\":409"),
        "{}",
        lock(&package)
    );
    run(&package, "retired", true).unwrap();
    // What was published of a retired code stays, so that a reuse is seen.
    assert!(
        lock(&package).contains("\"O.2\": {\"retired\":true,\"entries\":[{\"status\":409"),
        "{}",
        lock(&package)
    );
    assert!(run(&package, "gone", true).is_err());
    assert!(lock(&package).contains("O.2"));
}

#[test]
fn the_file_is_json_with_a_line_for_each_code() {
    let package = package("form");
    run(&package, "base", true).unwrap();
    let expected = r#"{
"O.1": {"entries":[{"status":404,"message":"order {id} does not exist.","params":["id"]}]},
"O.2": {"entries":[{"status":409,"message":"sold out."}]},
"O.3": {"entries":[{"status":409,"message":"failed."}]},
"version": 1
}
"#;
    assert_eq!(lock(&package), expected);
    serde_json::from_str::<serde_json::Value>(expected).unwrap();
    // A checkout on Windows.
    fs::write(
        package.join("errors.lock.json"),
        expected.replace('\n', "\r\n"),
    )
    .unwrap();
    assert_eq!(run(&package, "base", false), Ok(()));
}

#[test]
fn a_file_that_is_broken_is_told_with_its_line() {
    let package = package("broken");
    for (text, words) in [
        ("", "it does not begin with `{`"),
        (
            "{\n\"O.1\": {\"entries\":[]}\n\"version\": 1\n}\n",
            "line 2: it does not end with a comma",
        ),
        (
            "{\n\"O.1\": {\"entries\":7},\n\"version\": 1\n}\n",
            "line 2: invalid type",
        ),
        (
            "{\n\"O.1\": {\"entries\":[]},\n\"O.1\": {\"entries\":[]},\n\"version\": 1\n}\n",
            "line 3: `O.1` is there twice",
        ),
        (
            "{\n<<<<<<< HEAD\n\"version\": 1\n}\n",
            "line 2: a merge left a conflict here",
        ),
    ] {
        fs::write(package.join("errors.lock.json"), text).unwrap();
        for is_update in [false, true] {
            let error = run(&package, "base", is_update).unwrap_err();
            assert!(
                error.contains("errors.lock.json can't be read: ") && error.contains(words),
                "{error}"
            );
            assert_eq!(lock(&package), text, "nothing is overwritten");
        }
    }
}

#[test]
fn branches_that_add_codes_merge_without_a_conflict() {
    let package = package("branches");
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command
            .args(["-c", "user.name=a", "-c", "user.email=a@example.com"])
            .args(arguments);
        command.current_dir(&package).output()
    };
    if git(&["init", "-q", "-b", "main"]).is_err() {
        eprintln!("skipped: there is no git");
        return;
    }
    let commit = |version: &str| {
        run(&package, version, true).unwrap();
        git(&["add", "."]).unwrap();
        assert!(
            git(&["commit", "-q", "-m", version])
                .unwrap()
                .status
                .success()
        );
    };
    commit("base");
    git(&["checkout", "-q", "-b", "a"]).unwrap();
    commit("branch_a");
    git(&["checkout", "-q", "main"]).unwrap();
    commit("branch_b");
    let merge = git(&["merge", "-q", "a"]).unwrap();
    assert!(
        merge.status.success(),
        "{}",
        String::from_utf8_lossy(&merge.stdout)
    );
    assert_eq!(run(&package, "merged", false), Ok(()));
}
