//! An error as a log may have it: on one line, and not too long.

use super::logged_params::Params;
use crate::{
    error::ApmError,
    one_line::{Escaped, escaped},
};
use std::{
    borrow::Cow,
    error::Error,
    fmt::{self, Debug, Display, Formatter, Write},
    iter::successors,
};

// A subscriber may print message and sources twice, and another one doubles each quotation mark. So
// an event stays below 8 KiB.
const LONGEST_MESSAGE: usize = 1024;
/// Of all sources together.
const LONGEST_CHAIN: usize = 1536;
/// Of all parameters together.
const LONGEST_PARAMS: usize = 256;
/// A chain could be a circle.
const MOST_SOURCES: usize = 64;
const LONGEST_NAME: usize = 64;

/// Texts of an error, copied: `tracing` takes no error that borrows, and prints it when it likes.
pub(super) struct Logged {
    /// What tells this error from others: the code, and of a source its type or variant.
    name: Cow<'static, str>,
    text: String,
    source: Option<Box<Logged>>,
    params: Option<String>,
}

impl Logged {
    /// The error and its sources. One whose text ends the text before it is left out.
    pub(super) fn of(error: &(dyn ApmError + Send + Sync)) -> Self {
        let text = escaped(&error, LONGEST_MESSAGE).text;
        let mut sources: Vec<Self> = Vec::new();
        let mut room = LONGEST_CHAIN;
        for source in successors(error.source(), |&error| error.source()).take(MOST_SOURCES) {
            let Escaped {
                text: of_source,
                is_cut,
            } = escaped(&source, room);
            let before = sources.last().map_or(&text, |error| &error.text);
            if is_cut || !before.ends_with(&of_source) {
                room = room.saturating_sub(of_source.len());
                sources.push(Self {
                    name: name(source),
                    text: of_source,
                    source: None,
                    params: None,
                });
            }
            if is_cut {
                break;
            }
        }
        let source = sources.into_iter().rev().fold(None, |source, error| {
            let error = Self { source, ..error };
            Some(Box::new(error))
        });
        Self {
            name: Cow::Borrowed(error.code()),
            text,
            source,
            params: params(error),
        }
    }

    /// The code alone.
    pub(super) fn code_of(error: &(dyn ApmError + Send + Sync)) -> Self {
        Self {
            name: Cow::Borrowed(error.code()),
            text: error.code().to_owned(),
            source: None,
            params: None,
        }
    }

    /// The parameters, as `id=7, left=2`. `None` where there are none.
    pub(super) fn params(&self) -> Option<&str> {
        self.params.as_deref()
    }

    /// The sources, with `: ` between.
    pub(super) fn chain(&self) -> Option<impl Display> {
        self.source.as_deref().map(Chain)
    }
}

fn params(error: &dyn ApmError) -> Option<String> {
    let text = escaped(&Params(error), LONGEST_PARAMS).text;
    (!text.is_empty()).then_some(text)
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
fn name(error: &dyn Error) -> Cow<'static, str> {
    let mut name = Name(String::new());
    let _ = write!(name, "{error:?}");
    match name.0 {
        name if name.is_empty() => Cow::Borrowed("Error"),
        name => Cow::Owned(name),
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
