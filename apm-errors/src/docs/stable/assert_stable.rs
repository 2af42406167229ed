//! The lock as a test.

use super::{
    check::{Checked, check},
    lock::Lock,
};
use crate::{
    docs::assert_file::{UPDATE, in_package, is_update, with_unix_ends, write},
    docs::catalogue::CatalogueTable,
    table::ErrorTable,
};
use std::{fmt::Write, fs, io::ErrorKind, path::Path, ptr};

/// Asserts that published codes still exist and keep their meaning: the lock of your error codes.
///
/// The file lists all codes that were ever published, each with its statuses and placeholders. A relative path starts at
/// the tested package. Add the file to your repository.
///
/// ```no_run
/// use apm_errors::ApmErrorCode;
/// use apm_errors::docs::assert_stable;
///
/// // In a function with `#[test]`:
/// assert_stable("errors.lock.json", [ApmErrorCode::TABLE]);
/// ```
///
/// **To write the file**, at first and whenever a code is added, retired or deprecated, run the test with
/// `APM_ERRORS_UPDATE=1` in the environment. This writes compatible changes, and never removes a code.
///
/// # What fails
///
/// | change | breaks |
/// |---|---|
/// | a code is removed without being [retired](ErrorTable::retired) | clients that match on it |
/// | a code is renamed | clients that match on the old one |
/// | a retired code is used again, or is retired in one table and used in another | clients that know its old meaning |
/// | two or more codes exchanged their messages | clients that know them |
/// | a code has another status, or lost one of several | clients that check the status |
/// | a message no longer prints a placeholder | clients that read the parameters |
/// | a code is no longer retired | the guarantee that it is not used again |
///
/// The report lists all of them, each with a fix. Compatible changes also fail until the file is updated: a new, retired or
/// deprecated code, or an additional status or placeholder. Changed texts do not fail.
///
/// # Branches
///
/// Each code is on its own line, and the lines are sorted. So two branches that add codes merge without a conflict,
/// unless the codes are neighbours. This line in `.gitattributes` merges those, too:
///
/// ```text
/// errors.lock.json merge=union
/// ```
///
/// If both branches added the same code, the file then has it twice, and the test reports the line.
///
/// # Panics
///
/// If a check fails. Also if the file can't be read or, on request, written.
#[track_caller]
pub fn assert_stable(
    path: impl AsRef<Path>,
    tables: impl IntoIterator<Item = &'static ErrorTable>,
) {
    let path = path.as_ref();
    let name = path.display();
    let file = in_package(path);
    let text = match fs::read_to_string(&file) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => panic!("{name} can't be read: {error}"),
    };
    let text = text.as_deref().map(with_unix_ends);
    let lock = match text.as_deref().map_or(Ok(Lock::default()), Lock::read) {
        Ok(lock) => lock,
        Err(mistake) => panic!("{name} can't be read: {mistake}"),
    };
    let Checked {
        broken,
        mut updates,
        lock,
    } = check(lock, &published(tables));
    if is_update() {
        updates.clear();
        let new = lock.text();
        if text.as_deref() != Some(&*new)
            && let Err(error) = write(&file, &new)
        {
            panic!("{name} can't be written: {error}");
        }
    }
    let updates = listed(&updates);
    match (broken.is_empty(), updates.is_empty()) {
        (true, true) => {}
        (true, false) => panic!(
            "{name} is out of date, but no change breaks clients; run the test with {UPDATE}=1 to write it\n\n{updates}"
        ),
        (false, true) => panic!("{name}: published codes changed\n\n{}", listed(&broken)),
        (false, false) => panic!(
            "{name}: published codes changed\n\n{}\nthese changes do not break clients; run the test with {UPDATE}=1 to write them\n\n{updates}",
            listed(&broken)
        ),
    }
}

/// All tables as one. A table that is given twice counts once, since two types may forward to it.
fn published(tables: impl IntoIterator<Item = &'static ErrorTable>) -> CatalogueTable {
    let mut all = CatalogueTable::default();
    let mut seen: Vec<&'static ErrorTable> = Vec::new();
    for table in tables {
        if seen.iter().any(|it| ptr::eq(*it, table)) {
            continue;
        }
        seen.push(table);
        let CatalogueTable {
            entries, retired, ..
        } = table.into();
        all.entries.extend(entries);
        all.retired.extend(retired);
    }
    all
}

/// How many codes a report lists, so that it stays readable.
const MOST: usize = 50;

fn listed(all: &[String]) -> String {
    let mut text = String::new();
    for words in all.iter().take(MOST) {
        let _ = writeln!(text, "* {words}");
    }
    if all.len() > MOST {
        let _ = writeln!(text, "* and {} more", all.len() - MOST);
    }
    text
}
