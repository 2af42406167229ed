//! Texts of others, shown within one line.

use std::fmt::{self, Display, Formatter, Write};

/// Control characters, and Unicode's separators of lines and paragraphs, which are none.
fn breaks_line(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// For a log, which loses nothing: what breaks a line is escaped (`\n`, `\u{1b}`).
#[cfg(feature = "tracing")]
pub(crate) struct Escaped<T>(pub(crate) T);

#[cfg(feature = "tracing")]
impl<T: Display> Display for Escaped<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(Escaping(f), "{}", self.0)
    }
}

#[cfg(feature = "tracing")]
struct Escaping<'a, 'b>(&'a mut Formatter<'b>);

#[cfg(feature = "tracing")]
impl Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for part in text.split_inclusive(breaks_line) {
            let line = part.trim_end_matches(breaks_line);
            write!(self.0, "{line}{}", part[line.len()..].escape_debug())?;
        }
        Ok(())
    }
}

/// For people: a run of what breaks a line is one blank, and so many characters are shown at most.
#[cfg(feature = "client")]
pub(crate) struct Collapsed<'a>(pub(crate) &'a str, pub(crate) usize);

#[cfg(feature = "client")]
impl Display for Collapsed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(text, limit) = *self;
        let mut in_break = false;
        for (count, character) in text.chars().enumerate() {
            if count == limit {
                return f.write_char('…');
            }
            let breaks = breaks_line(character);
            if !breaks {
                f.write_char(character)?;
            } else if !in_break {
                f.write_char(' ')?;
            }
            in_break = breaks;
        }
        Ok(())
    }
}
