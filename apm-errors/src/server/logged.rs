//! An error for a log: on one line, and not too long.

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

// One subscriber may print message and sources twice, and another doubles each quotation mark. These
// limits keep an event below 8 KiB anyway.
const LONGEST_MESSAGE: usize = 1024;
/// Of all sources together.
const LONGEST_CHAIN: usize = 1536;
/// Of all parameters together.
const LONGEST_PARAMS: usize = 256;
/// A limit, since a chain of sources could be a circle.
const MOST_SOURCES: usize = 64;
const LONGEST_NAME: usize = 64;

/// Copies of the texts of an error, since `tracing` takes only `'static` errors, and may print them later.
pub(super) struct Logged {
    /// What identifies this error: its code, or for a source its type or variant.
    name: Cow<'static, str>,
    text: String,
    source: Option<Box<Logged>>,
    params: Option<String>,
}

impl Logged {
    /// The error and its sources. A source is left out if the text before it ends with its text.
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

    /// Only the code.
    pub(super) fn code_of(error: &(dyn ApmError + Send + Sync)) -> Self {
        Self {
            name: Cow::Borrowed(error.code()),
            text: error.code().to_owned(),
            source: None,
            params: None,
        }
    }

    /// The parameters, as `id=7, left=2`. `None` if there are none.
    pub(super) fn params(&self) -> Option<&str> {
        self.params.as_deref()
    }

    /// The sources, joined with `: `.
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

/// Exporters such as that of Sentry name an exception by the start of its `Debug`.
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

/// The name at the start of a derived `Debug`. The fields after it are not written.
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
