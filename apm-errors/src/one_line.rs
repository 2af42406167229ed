//! Texts of others, shown within one line.

use std::fmt::{self, Display, Formatter, Write};

/// What shows a line as another one: control characters, Unicode's separators of lines and paragraphs, which are none,
/// what turns the direction of a text, and what has no width.
fn distorts(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// For a log, which loses nothing: what distorts a line is escaped (`\n`, `\u{1b}`).
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
        for part in text.split_inclusive(distorts) {
            let line = part.trim_end_matches(distorts);
            self.0.write_str(line)?;
            for character in part[line.len()..].chars() {
                if character.is_control() {
                    write!(self.0, "{}", character.escape_debug())?;
                } else {
                    write!(self.0, "{}", character.escape_unicode())?;
                }
            }
        }
        Ok(())
    }
}

/// For people: a run of what distorts a line is one blank, and so many characters are shown at most.
#[cfg(feature = "client")]
pub(crate) struct Collapsed<'a>(pub(crate) &'a str, pub(crate) usize);

#[cfg(feature = "client")]
impl Display for Collapsed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(text, limit) = *self;
        let mut in_blank = false;
        for (count, character) in text.chars().enumerate() {
            if count == limit {
                return f.write_char('…');
            }
            let distorts = distorts(character);
            if !distorts {
                f.write_char(character)?;
            } else if !in_blank {
                f.write_char(' ')?;
            }
            in_blank = distorts;
        }
        Ok(())
    }
}
