//! An error as a log may have it: on one line, and not too long.

use crate::{error::ApmError, one_line::escaped};
use std::{
    error::Error,
    fmt::{self, Debug, Display, Formatter, Write},
    iter::successors,
};

// A subscriber may print message and sources twice, and another one doubles each quotation mark. So
// an event stays below 8 KiB.
const LONGEST_MESSAGE: usize = 1024;
/// Of all sources together.
const LONGEST_CHAIN: usize = 1536;
/// A chain could be a circle.
const MOST_SOURCES: usize = 64;
const LONGEST_NAME: usize = 64;

/// Texts of an error, copied: `tracing` takes no error that borrows, and prints it when it likes.
pub(super) struct Logged {
    /// What tells this error from others: the code, and of a source its type or variant.
    name: String,
    text: String,
    source: Option<Box<Logged>>,
}

impl Logged {
    /// The error and its sources. One whose text ends the text before it is left out.
    pub(super) fn of(error: &(dyn ApmError + Send + Sync)) -> Self {
        let mut shown = vec![Self {
            name: error.code().to_owned(),
            text: escaped(&error, LONGEST_MESSAGE).text,
            source: None,
        }];
        let mut room = LONGEST_CHAIN;
        for source in successors(error.source(), |&error| error.source()).take(MOST_SOURCES) {
            let escaped = escaped(&source, room);
            if escaped.is_cut
                || !shown
                    .last()
                    .is_some_and(|it| it.text.ends_with(&escaped.text))
            {
                room = room.saturating_sub(escaped.text.len());
                shown.push(Self {
                    name: name(source),
                    text: escaped.text,
                    source: None,
                });
            }
            if escaped.is_cut {
                break;
            }
        }
        let joined = shown.into_iter().rev().reduce(|source, error| Self {
            source: Some(Box::new(source)),
            ..error
        });
        joined.unwrap_or_else(|| Self::code_of(error))
    }

    /// The code alone.
    pub(super) fn code_of(error: &(dyn ApmError + Send + Sync)) -> Self {
        Self {
            name: error.code().to_owned(),
            text: error.code().to_owned(),
            source: None,
        }
    }

    /// The sources, with `: ` between.
    pub(super) fn chain(&self) -> Option<impl Display> {
        self.source.as_deref().map(Chain)
    }
}

struct Chain<'a>(&'a Logged);

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text)?;
        for error in successors(self.0.source.as_deref(), |error| error.source.as_deref()) {
            write!(f, ": {}", error.text)?;
        }
        Ok(())
    }
}

impl Display for Logged {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Those who make an exception of an error name it by how its `Debug` begins.
impl Debug for Logged {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl Error for Logged {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// The name that a derived `Debug` begins with. The fields after it are not written.
fn name(error: &dyn Error) -> String {
    let mut name = Name(String::new());
    let _ = write!(name, "{error:?}");
    match name.0 {
        name if name.is_empty() => "Error".to_owned(),
        name => name,
    }
}

struct Name(String);

impl Write for Name {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            let fits = self.0.len() < LONGEST_NAME;
            if !fits || !(character.is_ascii_alphanumeric() || character == '_') {
                return Err(fmt::Error);
            }
            self.0.push(character);
        }
        Ok(())
    }
}
