//! Histories of a table, reported correctly by its lock and by `compare`.

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

/// Runs the test of a version. Returns its output if it failed.
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

/// The report of the lock for a version, after others were published.
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

type Break<'a> = (
    &'a str,
    &'a [&'a str],
    &'a [&'a str],
    Vec<(&'a str, ChangeKind)>,
);

/// A version that breaks clients: `words` are in the report of the lock, `expected` are the changes by `compare`.
fn assert_breaks((version, published, words, expected): Break<'_>) {
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

#[test]
fn breaking_changes_are_reported_with_a_fix() {
    use ChangeKind::{CodeRemoved, PlaceholdersChanged, Renamed, Reused, StatusChanged, Swapped};
    let retired: &[&str] = &["base", "retired"];
    let breaks: [Break<'_>; 8] = [
        (
            "gone",
            &["base"],
            &["* `O.2` is gone:", "write `retired(\"O.2\")` on its type."],
            vec![("O.2", CodeRemoved)],
        ),
        (
            "renamed",
            &["base"],
            &["* `O.2` is renamed to `O.22`:", "`replaced_by = \"O.22\"`"],
            vec![("O.2", Renamed)],
        ),
        (
            "reused",
            retired,
            &[
                "* `O.2` was retired, and means something else now: clients that know it expect \"sold out.\".",
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
            &["* `O.2` is no longer retired", "Write `retired(\"O.2\")`"],
            vec![],
        ),
        (
            "swapped",
            &["base"],
            &[
                "* `O.2` has the message of `O.3` now",
                "* `O.3` has the message of `O.2` now",
            ],
            vec![("O.2", Swapped), ("O.3", Swapped)],
        ),
        (
            "other_status",
            &["base"],
            &[
                "* the status 409 of `O.2` is 410 now:",
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
    ];
    breaks.into_iter().for_each(assert_breaks);
}

#[test]
fn changes_that_break_several_entries_are_reported_for_each() {
    use ChangeKind::{Renamed, StatusRemoved, Swapped};
    let breaks: [Break<'_>; 4] = [
        // The lock has no descriptions.
        (
            "described_renamed",
            &["described"],
            &["* `O.1` is renamed to `O.11`:"],
            vec![("O.1", Renamed)],
        ),
        (
            "rotated",
            &["rotated_before"],
            &[
                "* `O.1` has the message of `O.2` now",
                "* `O.2` has the message of `O.3` now",
                "* `O.3` has the message of `O.1` now",
            ],
            vec![("O.1", Swapped), ("O.2", Swapped), ("O.3", Swapped)],
        ),
        (
            "several_fewer",
            &["several"],
            &["* the status 410 of `O.1` is removed:"],
            vec![("O.1", StatusRemoved)],
        ),
        (
            "several_renamed",
            &["several"],
            &["* `O.1` is renamed to `O.11`:"],
            vec![("O.1", Renamed), ("O.1", Renamed)],
        ),
    ];
    breaks.into_iter().for_each(assert_breaks);
}

#[test]
fn compatible_changes_are_written_on_request() {
    use ChangeKind::{
        CodeAdded, Deprecated, EntryAdded, PlaceholdersAdded, Retired, StatusAdded, TextChanged,
    };
    let other = "* `O.1` has compatible changes of statuses or placeholders\n";
    for (published, version, words, expected) in [
        (
            "base",
            "added",
            Some("* `O.4` is new\n"),
            vec![("O.4", CodeAdded)],
        ),
        (
            "base",
            "retired",
            Some("* `O.2` is retired\n"),
            vec![("O.2", Retired)],
        ),
        (
            "base",
            "deprecated",
            Some("* `O.2` is deprecated\n"),
            vec![("O.2", Deprecated)],
        ),
        (
            "base",
            "merged",
            Some("* `O.15` is new\n* `O.25` is new\n"),
            vec![("O.15", CodeAdded), ("O.25", CodeAdded)],
        ),
        ("base", "reordered", None, vec![]),
        ("base", "split", None, vec![]),
        ("several", "several_reordered", None, vec![]),
        // Two types forward to one table.
        ("base", "twice", None, vec![]),
        (
            "base",
            "more_placeholders",
            Some(other),
            vec![("O.1", PlaceholdersAdded)],
        ),
        (
            "undocumented",
            "documented",
            Some(other),
            vec![("O.1", StatusAdded)],
        ),
        (
            "several",
            "several_more",
            Some(other),
            vec![("O.1", EntryAdded)],
        ),
        // A field that the message no longer prints is still sent.
        (
            "base",
            "marked",
            None,
            vec![("O.1", TextChanged), ("O.2", TextChanged)],
        ),
    ] {
        let package = package(&format!("fine-{version}"));
        run(&package, published, true).unwrap();
        let before = lock(&package);
        let outcome = run(&package, version, false);
        assert_eq!(lock(&package), before, "{version}");
        match words {
            None => assert_eq!(outcome, Ok(()), "{version}"),
            Some(words) => {
                let error = outcome.unwrap_err();
                assert!(error.contains("is out of date, but no change breaks clients; run the test with APM_ERRORS_UPDATE=1"), "{error}");
                assert!(error.contains(words), "{version}: {error}");
            }
        }
        run(&package, version, true).unwrap();
        assert_eq!(run(&package, version, false), Ok(()), "{version}");
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(code, kind)| (code.to_owned(), kind))
            .collect();
        if version != "twice" {
            assert_eq!(kinds(published, version), expected, "{version}");
        }
        assert!(expected.iter().all(|(_, kind)| !kind.breaks_clients()));
    }
}

#[test]
fn a_code_retired_by_one_type_and_used_by_another_is_always_reported() {
    for published in [&["base"][..], &["base", "retired"], &[]] {
        let name = format!("answered-{}", published.len());
        let error = after(&name, published, "answered_and_retired").unwrap_err();
        assert!(
            error.contains("* `O.2` is retired by one type, but used by another:"),
            "{error}"
        );
        assert_eq!(error.matches("\n* `O.2`").count(), 1, "{error}");
        // All findings at once, with compatible changes separate from breaking ones.
        let (_, updates) = error
            .split_once("\nthese changes do not break clients;")
            .unwrap();
        assert!(updates.contains("* `O.9` is new\n"), "{error}");
    }
}

#[test]
fn all_changes_are_reported_at_once() {
    let package = package("at-once");
    run(&package, "base", true).unwrap();
    let error = run(&package, "all_at_once", false).unwrap_err();
    let findings: Vec<&str> = error
        .lines()
        .filter(|line| line.starts_with("* "))
        .collect();
    let starts = [
        "* `O.1` has other placeholders, `id` before",
        "* the status 404 of `O.1` is 400 now:",
        "* `O.2` is gone:",
        "* `O.4` is new",
    ];
    assert_eq!(findings.len(), starts.len(), "{error}");
    for (finding, start) in findings.iter().zip(starts) {
        assert!(finding.starts_with(start), "{error}");
    }
    // An update writes only compatible changes.
    let error = run(&package, "all_at_once", true).unwrap_err();
    assert!(
        error.contains("`O.2` is gone") && !error.contains("O.4"),
        "{error}"
    );
    let lock = lock(&package);
    assert!(
        lock.contains("\"O.4\": ") && lock.contains("\"status\":409,\"message\":\"sold out.\""),
        "{lock}"
    );
    assert!(
        lock.contains(
            "\"status\":404,\"message\":\"order {id} does not exist.\",\"params\":[\"id\"]"
        ),
        "{lock}"
    );
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
    // A file that is right already is left alone, also its ends of lines.
    run(&package, "base", true).unwrap();
    assert_eq!(lock(&package), expected.replace('\n', "\r\n"));
}

#[test]
fn a_broken_file_is_reported_with_its_line() {
    let package = package("broken");
    for (text, words) in [
        ("", "it does not begin with `{`"),
        (
            "{\n\"O.1\": {\"entries\":[]}\n\"version\": 1\n}\n",
            "line 2: it does not end with a comma",
        ),
        (
            "{\n\"O.1\": {\"entries\":7},\n\"version\": 1\n}\n",
            "line 2, column 19: invalid type: integer `7`, expected a sequence\n",
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

/// Merges branch `one` into `two`, which both come from `base`. `None` if there is no git; else whether git had no conflict.
fn merge(package: &Path, attributes: &str, one: &str, two: &str) -> Option<bool> {
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command
            .args(["-c", "user.name=a", "-c", "user.email=a@example.com"])
            .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
            .args(arguments);
        command.current_dir(package).output()
    };
    if git(&["init", "-q"]).is_err() {
        eprintln!("SKIPPED: merges of the lock file, since there is no git");
        return None;
    }
    let checked = |arguments: &[&str]| {
        let output = git(arguments).unwrap();
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {text}");
    };
    let commit = |version: &str| {
        run(package, version, true).unwrap();
        checked(&["add", "."]);
        checked(&["commit", "-q", "-m", version]);
    };
    fs::write(package.join(".gitattributes"), attributes).unwrap();
    checked(&["checkout", "-q", "-b", "two"]);
    commit("base");
    checked(&["checkout", "-q", "-b", "one"]);
    commit(one);
    checked(&["checkout", "-q", "two"]);
    commit(two);
    Some(git(&["merge", "-q", "one"]).unwrap().status.success())
}

#[test]
fn branches_that_add_codes_merge_without_a_conflict() {
    let package = package("branches");
    let Some(is_clean) = merge(&package, "", "branch_a", "branch_b") else {
        return;
    };
    assert!(is_clean);
    assert_eq!(run(&package, "merged", false), Ok(()));
}

#[test]
fn neighbours_merge_with_the_attribute_that_the_docs_name() {
    // Without it, there is a conflict, and the lock reports the line.
    let package_of = package;
    let package = package_of("neighbours");
    let Some(is_clean) = merge(&package, "", "next_a", "next_b") else {
        return;
    };
    assert!(!is_clean);
    let error = run(&package, "next_merged", false).unwrap_err();
    assert!(
        error.contains("line 5: a merge left a conflict here"),
        "{error}"
    );

    let union = "errors.lock.json merge=union\n";
    let package = package_of("neighbours-union");
    assert_eq!(merge(&package, union, "next_a", "next_b"), Some(true));
    assert_eq!(run(&package, "next_merged", false), Ok(()));
    run(&package, "next_merged", true).unwrap();
    let text = lock(&package);
    let codes: Vec<&str> = text.lines().filter_map(|line| line.get(1..4)).collect();
    assert_eq!(codes[..5], ["O.1", "O.2", "O.3", "O.4", "O.5"]);

    // Both added the same code, with two meanings.
    let package = package_of("same-union");
    assert_eq!(merge(&package, union, "added", "next_b"), Some(true));
    let error = run(&package, "added", false).unwrap_err();
    assert!(error.contains("line 6: `O.4` is there twice"), "{error}");
}
