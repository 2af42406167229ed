//! Which codes the tests of a service raised: feature `coverage`, for tests alone.
//!
//! With this feature, set the environment variable `APM_ERRORS_COVERAGE` to a directory. Each process then writes the codes
//! that it answered, or decoded as a client, to a file of its own there. This works with `cargo test`, where one process has
//! many threads, and with nextest, where each test is a process. Without the variable, nothing is recorded.
//!
//! Three commands list the codes that no test raised:
//!
//! ```sh
//! export APM_ERRORS_COVERAGE=$PWD/target/apm-errors-coverage; rm -rf "$APM_ERRORS_COVERAGE"
//! cargo test --features apm-errors/coverage
//! apm-errors coverage catalogue.json
//! ```
//!
//! A test can check the same without the program. Run it after all other tests:
//!
//! ```no_run
//! use apm_errors::{ApmErrorCode, coverage::assert_covered};
//!
//! // In a function with `#[test] #[ignore]`: cargo test -- --ignored every_code_is_raised
//! assert_covered([ApmErrorCode::TABLE]);
//! ```
//!
//! Entries that document a success are not errors, so they do not count. An answer that you write yourself is recorded if its
//! body comes from [`ErrorResponse::to_json`](crate::ErrorResponse::to_json). Only reading an error does not count as raising
//! it. A process records at most 65,535 codes.

use crate::table::ErrorTable;
use std::{
    collections::{BTreeSet, HashSet},
    env, fs,
    fs::{File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    process,
    sync::{Mutex, OnceLock, PoisonError},
};

/// The variable that names the directory.
const DIRECTORY: &str = "APM_ERRORS_COVERAGE";
const MOST: usize = 65_535;
/// The longest code that the derive accepts, in bytes.
const LONGEST: usize = 128;

struct Seen {
    codes: HashSet<String>,
    file: File,
}

/// Records a code, unless no table can have it: a server may send anything as a code.
pub(crate) fn saw(code: &str) {
    static SEEN: OnceLock<Option<Mutex<Seen>>> = OnceLock::new();
    let Some(seen) = SEEN.get_or_init(|| open().map(Mutex::new)) else {
        return;
    };
    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    let fits = code.len() <= LONGEST && seen.codes.len() < MOST;
    let fits = fits && !code.chars().any(char::is_control);
    if fits && !seen.codes.contains(code) {
        seen.codes.insert(code.to_owned());
        // Written at once, since a test may end its process. One write, so that lines don't mix.
        let line = format!("{code}\n");
        if let Err(error) = seen.file.write_all(line.as_bytes()) {
            eprintln!("apm-errors: `{code}` can't be recorded: {error}");
        }
    }
}

fn open() -> Option<Seen> {
    let directory = PathBuf::from(env::var_os(DIRECTORY).filter(|it| !it.is_empty())?);
    let file = directory.join(format!("{}.codes", process::id()));
    let open = || {
        fs::create_dir_all(&directory)?;
        OpenOptions::new().create(true).append(true).open(&file)
    };
    match open() {
        Ok(file) => Some(Seen {
            codes: HashSet::new(),
            file,
        }),
        Err(error) => {
            eprintln!("apm-errors: {} can't be written: {error}", file.display());
            None
        }
    }
}

/// The codes recorded in a directory.
fn recorded(directory: &Path) -> io::Result<HashSet<String>> {
    let mut codes = HashSet::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "codes")
        {
            codes.extend(fs::read_to_string(path)?.lines().map(str::to_owned));
        }
    }
    Ok(codes)
}

/// Asserts that the tests raised each code of the tables. Run it after all other tests.
///
/// # Panics
///
/// If no test raised some of the codes, and lists them. Also if `APM_ERRORS_COVERAGE` is not set, or its directory can't be
/// read.
#[track_caller]
pub fn assert_covered(tables: impl IntoIterator<Item = &'static ErrorTable>) {
    let directory = env::var_os(DIRECTORY).filter(|it| !it.is_empty());
    let directory = PathBuf::from(directory.unwrap_or_else(|| {
        panic!("set {DIRECTORY} to a directory, for this test and for the tests before it")
    }));
    let recorded = recorded(&directory).unwrap_or_else(|error| {
        panic!(
            "{} can't be read: {error}; did the other tests run before?",
            directory.display()
        )
    });
    let entries = tables.into_iter().flat_map(ErrorTable::entries);
    let errors = entries.filter(|entry| !entry.is_success());
    let codes: BTreeSet<&str> = errors.map(|entry| entry.code).collect();
    let missing: Vec<&str> = codes
        .iter()
        .copied()
        .filter(|&code| !recorded.contains(code))
        .collect();
    assert!(
        missing.is_empty(),
        "no test raised {} of these {} codes:\n* `{}`\n",
        missing.len(),
        codes.len(),
        missing.join("`\n* `")
    );
}
