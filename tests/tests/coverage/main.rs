//! The codes that no test raised are found.

mod programs;
mod service;
mod suite;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A directory that is not there yet.
fn directory(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("coverage")
        .join(name);
    if directory.exists() {
        fs::remove_dir_all(&directory).unwrap();
    }
    directory
}
