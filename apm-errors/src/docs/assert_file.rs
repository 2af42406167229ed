//! Tests that a document in the user's repository matches the code.

use similar::TextDiff;
use std::{
    borrow::Cow,
    env, fs, io,
    path::{Path, PathBuf},
};

/// The environment variable that requests to write the documents.
pub(super) const UPDATE: &str = "APM_ERRORS_UPDATE";

/// Asserts that a file has the expected content: for the documentation of a table in your repository.
///
/// A relative path starts at the directory of the `Cargo.toml` of the tested package. Line endings do
/// not matter, so a checkout on Windows passes.
///
/// **To write the file**, at first and after each change, run the test with `APM_ERRORS_UPDATE=1` in the
/// environment: `APM_ERRORS_UPDATE=1 cargo test`. It also creates missing directories, and does not touch
/// a file that is up to date. An empty value and `0` do nothing.
///
/// ```no_run
/// use apm_errors::ApmErrorCode;
/// use apm_errors::docs::{Format, Language, assert_file, render};
///
/// // In a function with `#[test]`:
/// let table = render(ApmErrorCode::TABLE.entries(), Format::Markdown, Language::English);
/// assert_file("docs/errors.md", &format!("# Errors\n\n{table}"));
/// ```
///
/// # Panics
///
/// If the file differs, with a diff. Also if it can't be read or, on request, written.
#[track_caller]
pub fn assert_file(path: impl AsRef<Path>, expected: &str) {
    let path = path.as_ref();
    let name = path.display();
    let file = in_package(path);
    let found = match fs::read_to_string(&file) {
        Ok(found) => Some(found),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => panic!("{name} can't be read: {error}"),
    };
    let is_same = |found: &String| with_unix_ends(found) == with_unix_ends(expected);
    if found.as_ref().is_some_and(is_same) {
        return;
    }
    if is_update() {
        if let Err(error) = write(&file, expected) {
            panic!("{name} can't be written: {error}");
        }
        return;
    }
    let Some(found) = found else {
        panic!("{name} does not exist; run the test with {UPDATE}=1 to write it");
    };
    let (found, expected) = (with_unix_ends(&found), with_unix_ends(expected));
    let diff = TextDiff::from_lines(&*found, &*expected);
    let mut diff = diff.unified_diff();
    let diff = diff.header(&name.to_string(), "as it should be");
    panic!("{name} is out of date; run the test with {UPDATE}=1 to write it\n\n{diff}");
}

/// Whether to write the files.
pub(super) fn is_update() -> bool {
    env::var_os(UPDATE).is_some_and(|value| !value.is_empty() && value != "0")
}

/// A path in the package. cargo and nextest set the variable; without it, the test must run in the package directory.
pub(super) fn in_package(path: &Path) -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR").map_or_else(
        || path.to_owned(),
        |directory| Path::new(&directory).join(path),
    )
}

pub(super) fn with_unix_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").into()
    } else {
        text.into()
    }
}

pub(super) fn write(file: &Path, text: &str) -> io::Result<()> {
    if let Some(directory) = file.parent() {
        fs::create_dir_all(directory)?;
    }
    fs::write(file, text)
}
