//! Codes that were published keep their meaning.

use super::{
    assert_file::{UPDATE, in_package, is_update, write},
    catalogue::{CatalogueTable, RetiredCode},
    compare::{Change, ChangeKind, compare_tables},
    lock::Lock,
    row::Row,
};
use crate::table::ErrorTable;
use std::{collections::HashSet, fmt::Write, fs, io::ErrorKind, path::Path};

/// Fails a test if a code that was published is gone or means something else: the lock of your error codes.
///
/// The file lists all codes that were ever published, each with its statuses and placeholders. A relative path begins at the
/// package whose test this is. Add the file to your repository.
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
/// `APM_ERRORS_UPDATE=1` in the environment. That appends what is compatible, and never removes a code.
///
/// # What fails
///
/// | what happened | who breaks |
/// |---|---|
/// | a code is gone without being [retired](ErrorTable::retired) | clients that match on it |
/// | a code is renamed | clients that match on the old one |
/// | a retired code is used again | clients that know its old meaning |
/// | two codes swapped their messages | clients that know either |
/// | a code has another status, or lost one of several | clients that look at the status |
/// | a message prints other placeholders | clients that read the parameters |
/// | a code is not retired any more | whoever would use it for something else |
///
/// Each comes with what to write instead, and all of them are reported together. A new code, a retired one and a
/// deprecated one fail, too, until the file is updated; nobody breaks by them. Other texts do not fail.
///
/// # Branches
///
/// Each code has a line of its own, and the lines are sorted. So two branches that add codes merge without a conflict,
/// unless the codes are neighbours. Of a conflict, keep the lines of both sides.
///
/// # Panics
///
/// If something failed; if the file can't be read, or written where that is asked for.
#[track_caller]
pub fn assert_stable(
    path: impl AsRef<Path>,
    tables: impl IntoIterator<Item = &'static ErrorTable>,
) {
    let path = path.as_ref();
    let name = path.display();
    let file = in_package(path);
    let lock = match fs::read_to_string(&file) {
        Ok(text) => {
            Lock::read(&text).unwrap_or_else(|mistake| panic!("{name} can't be read: {mistake}"))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Lock::default(),
        Err(error) => panic!("{name} can't be read: {error}"),
    };
    let Checked {
        broken,
        updates,
        lock,
    } = check(lock, &published(tables));
    if is_update() {
        if let Err(error) = write(&file, &lock.text()) {
            panic!("{name} can't be written: {error}");
        }
        assert!(
            broken.is_empty(),
            "{name}: published codes changed\n\n{}",
            listed(&broken)
        );
        return;
    }
    if broken.is_empty() {
        assert!(
            updates.is_empty(),
            "{name} is out of date, and no client breaks; run the test with {UPDATE}=1 to write it\n\n{}",
            listed(&updates)
        );
        return;
    }
    panic!("{name}: published codes changed\n\n{}", listed(&broken));
}

/// All tables as one.
fn published(tables: impl IntoIterator<Item = &'static ErrorTable>) -> CatalogueTable {
    let mut all = CatalogueTable::default();
    for table in tables {
        let CatalogueTable {
            entries, retired, ..
        } = table.into();
        all.entries.extend(entries);
        all.retired.extend(retired);
    }
    all
}

struct Checked {
    /// What breaks clients.
    broken: Vec<String>,
    /// What does not, and is to be written down.
    updates: Vec<String>,
    /// With all that breaks nobody.
    lock: Lock,
}

fn check(mut lock: Lock, now: &CatalogueTable) -> Checked {
    let comparison = compare_tables(&lock.table(), now);
    let mut broken = Vec::new();
    let mut updates = Vec::new();
    let mut is_broken = HashSet::new();
    for change in comparison.changes() {
        let code = change.code();
        if let Some(words) = says(change, &lock) {
            is_broken.insert(code.to_owned());
            is_broken.extend(change.new.iter().map(|row| row.code.clone()));
            broken.push(words);
        }
    }
    let retired: HashSet<&str> = now
        .retired
        .iter()
        .map(|RetiredCode { code, .. }| &**code)
        .collect();
    for (code, _) in lock.codes().filter(|(_, locked)| locked.retired) {
        if !retired.contains(code) && !is_broken.contains(code) {
            broken.push(format!(
                "`{code}` is not retired any more, so somebody could use it again.\n  Write `retired({code:?})` on its type again."
            ));
            is_broken.insert(code.to_owned());
        }
    }
    for (code, published) in Lock::of(now).into_codes() {
        if is_broken.contains(&code) {
            continue;
        }
        let before = lock.get(&code);
        let word = match before {
            None if published.retired => Some("is retired"),
            None => Some("is new"),
            Some(before) if published.retired && !before.retired => Some("is retired"),
            Some(before) if published.deprecated != before.deprecated => {
                Some(if published.deprecated {
                    "is deprecated"
                } else {
                    "is not deprecated any more"
                })
            }
            Some(before)
                if !published.retired && published.entries.len() != before.entries.len() =>
            {
                Some("has other entries")
            }
            Some(_) => None,
        };
        updates.extend(word.map(|word| format!("`{code}` {word}")));
        lock.publish(&code, published);
    }
    Checked {
        broken,
        updates,
        lock,
    }
}

/// What breaks whom, and what to write. `None` where nobody breaks.
fn says(change: &Change, lock: &Lock) -> Option<String> {
    let code = change.code();
    let statuses = [&change.old, &change.new].map(|row| {
        let status = row.as_ref().and_then(|row| row.status);
        status.map_or_else(|| "none".to_owned(), |status| status.to_string())
    });
    let [old_status, new_status] = statuses;
    Some(match change.kind {
        ChangeKind::CodeRemoved => format!(
            "`{code}` is gone: clients that match on it never see it again, and somebody could use it for something else.\n  \
             Bring it back, or write `retired({code:?})` on its type."
        ),
        ChangeKind::Renamed => {
            let new = change.new.as_ref().map_or("", |row| &row.code);
            format!(
                "`{code}` is called `{new}` now: clients that match on `{code}` do not know the new one.\n  Call it `{code}` \
                 again. Or keep both, and write `#[deprecated]` and `replaced_by = {new:?}` on the old one. If nobody \
                 answers with it any more, write `retired(code = {code:?}, replaced_by = {new:?})` on the type."
            )
        }
        ChangeKind::Reused => {
            let locked = lock.get(code);
            let was = locked.and_then(|it| it.entries.first()?.message.clone());
            let is = change.new.as_ref().and_then(|row| row.message.clone());
            if was.is_some() && was == is {
                format!(
                    "`{code}` was retired, and is back: clients were told that it never comes again.\n  Give the error another code, or \
                     remove the line of `{code}` in this file if nothing was published since."
                )
            } else {
                format!(
                    "`{code}` was retired, and means something else now: clients that know it read {}.\n  Give the new error another \
                     code, and write `retired({code:?})` again.",
                    was.map_or_else(|| "its old meaning".to_owned(), |was| format!("{was:?}"))
                )
            }
        }
        ChangeKind::Swapped => format!(
            "`{code}` has the message of another code now, and that one has its: clients that know them take one for the \
             other.\n  Swap them back: a code keeps its meaning."
        ),
        ChangeKind::StatusChanged | ChangeKind::StatusRemoved => {
            let is_removed = change.kind == ChangeKind::StatusRemoved;
            let now = if is_removed {
                "no more".to_owned()
            } else {
                format!("but {new_status}")
            };
            format!(
                "`{code}` has the status {old_status} {now}: clients that look at the status do not expect that.\n  Write \
                 `status = {old_status}` again, or give the other case a code of its own."
            )
        }
        ChangeKind::PlaceholdersChanged => {
            let names = |row: &Option<Row>| {
                let names = row.as_ref().map(Row::param_names).unwrap_or_default();
                let names: Vec<String> =
                    names.into_iter().map(|name| format!("`{name}`")).collect();
                if names.is_empty() {
                    "none".to_owned()
                } else {
                    names.join(", ")
                }
            };
            format!(
                "`{code}` has other placeholders, {} before and {} now: clients that read the parameters miss the old ones.\n  Print \
                 the old ones again, or mark their fields `#[apm(param)]`; or give the error a code of its own.",
                names(&change.old),
                names(&change.new)
            )
        }
        _ => return None,
    })
}

/// So many are named; that is what people read.
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
