//! A message as text and placeholders, with the syntax of `format_args!`.

use std::fmt::Write;

/// A parsed message.
#[derive(Default)]
pub(crate) struct Template {
    pub(crate) pieces: Vec<Piece>,
}

pub(crate) enum Piece {
    /// Text, its `{{` and `}}` unescaped.
    Text(String),
    Placeholder(Placeholder),
}

/// `{argument:spec}`
pub(crate) struct Placeholder {
    pub(crate) argument: ArgumentRef,
    /// Whether it is `{}`, without the index.
    pub(crate) is_implicit: bool,
    /// Fill, alignment, sign, `#` and `0`, as they are written.
    pub(crate) flags: String,
    pub(crate) width: Option<Count>,
    pub(crate) precision: Option<Count>,
    /// `?`, `x?`, `x` and so on; empty for `Display`.
    pub(crate) kind: &'static str,
}

/// What a placeholder names: `{0}`, which `{}` may stand for, or `{name}`.
pub(crate) enum ArgumentRef {
    Index(usize),
    Name(String),
}

impl ArgumentRef {
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Index(index) => index.to_string(),
            Self::Name(name) => name.clone(),
        }
    }
}

/// A width or a precision.
pub(crate) enum Count {
    Number(String),
    Argument(ArgumentRef),
}

impl Template {
    /// The text, if it has no placeholders.
    pub(crate) fn constant(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    pub(crate) fn placeholders(&self) -> impl Iterator<Item = &Placeholder> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Placeholder(placeholder) => Some(placeholder),
        })
    }

    /// The names of all arguments: of the placeholders, and of their widths and precisions.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for placeholder in self.placeholders() {
            names.extend(placeholder.names());
        }
        names
    }

    /// A format string with renamed arguments. `rename` gets whether `Display` prints the argument.
    pub(crate) fn render(&self, rename: impl Fn(&ArgumentRef, bool) -> String) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(plain) => {
                    text.push_str(&plain.replace('{', "{{").replace('}', "}}"));
                }
                Piece::Placeholder(placeholder) => placeholder.render(&mut text, &rename),
            }
        }
        text
    }
}

impl Placeholder {
    /// The arguments that give the width and the precision.
    pub(crate) fn counts(&self) -> Vec<&ArgumentRef> {
        let mut counts = Vec::new();
        for count in [&self.width, &self.precision] {
            if let Some(Count::Argument(argument)) = count {
                counts.push(argument);
            }
        }
        counts
    }

    /// The names of the argument itself and of those that give the width and the precision.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names = vec![self.argument.name()];
        for count in self.counts() {
            names.push(count.name());
        }
        names
    }

    fn render(&self, text: &mut String, rename: &impl Fn(&ArgumentRef, bool) -> String) {
        let count = |count: &Count| match count {
            Count::Number(number) => number.clone(),
            Count::Argument(argument) => rename(argument, false) + "$",
        };
        let width = self.width.as_ref().map(count).unwrap_or_default();
        let precision = self.precision.as_ref().map(count).unwrap_or_default();
        let dot = if self.precision.is_some() { "." } else { "" };
        let spec = format!("{}{width}{dot}{precision}{}", self.flags, self.kind);
        let colon = if spec.is_empty() { "" } else { ":" };
        let _ = write!(
            text,
            "{{{}{colon}{spec}}}",
            rename(&self.argument, self.kind.is_empty())
        );
    }
}
