//! Files and standard input.

use crate::outcome::Failure;
use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

/// Whether standard input was read. It can be read only once.
static IS_STDIN_READ: AtomicBool = AtomicBool::new(false);

/// The maximum size of a file, in bytes.
const LARGEST: u64 = 256 << 20;

/// Reads up to the largest size, plus one byte if there is more.
fn read_some(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map(|_| bytes)
}

/// A file from the command line; `-` is standard input.
#[derive(Debug, Clone)]
pub(crate) struct File {
    path: PathBuf,
}

impl<P: Into<PathBuf>> From<P> for File {
    fn from(path: P) -> Self {
        Self { path: path.into() }
    }
}

impl File {
    /// Its name in messages.
    pub(crate) fn name(&self) -> String {
        if self.is_stdin() {
            "standard input".to_owned()
        } else {
            self.path.display().to_string()
        }
    }

    /// Its name without directory and extension, which is the name of its table.
    pub(crate) fn stem(&self) -> String {
        let stem = self.path.file_stem();
        stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
    }

    pub(crate) fn has_extension(&self, extension: &str) -> bool {
        let found = self.path.extension();
        found.is_some_and(|found| found.eq_ignore_ascii_case(extension))
    }

    /// Its path, if it is a folder.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.path.is_dir().then_some(&self.path)
    }

    pub(crate) fn is_missing(&self) -> bool {
        !self.is_stdin() && matches!(self.path.try_exists(), Ok(false))
    }

    pub(crate) fn read(&self) -> Result<Vec<u8>, Failure> {
        let read = if self.is_stdin() {
            if IS_STDIN_READ.swap(true, Ordering::Relaxed) {
                return Err(
                    "standard input can be read only once; use a file for the other argument"
                        .into(),
                );
            }
            read_some(io::stdin().lock())
        } else {
            fs::File::open(&self.path).and_then(read_some)
        };
        let bytes = read.map_err(|error| format!("{}: {error}", self.name()))?;
        if bytes.len() as u64 > LARGEST {
            return Err(format!(
                "{}: the file is larger than the maximum of 256 MiB",
                self.name()
            )
            .into());
        }
        Ok(bytes)
    }

    /// Its text, without a byte order mark.
    pub(crate) fn read_text(&self) -> Result<String, Failure> {
        let text = String::from_utf8(self.read()?).map_err(|error| {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = before.split(|&byte| byte == b'\n').count();
            self.failure(line, "this is not UTF-8; convert the file to UTF-8")
        })?;
        Ok(match text.strip_prefix('\u{feff}') {
            Some(text) => text.to_owned(),
            None => text,
        })
    }

    /// An error at a line, counted from 1.
    pub(crate) fn failure(&self, line: usize, what: impl std::fmt::Display) -> Failure {
        format!("{}:{line}: {what}", self.name()).into()
    }

    fn is_stdin(&self) -> bool {
        self.path == Path::new("-")
    }
}
