//! Shows foreign texts within one line.

#[cfg(feature = "client")]
use core::fmt::Formatter;
use core::fmt::{self, Display, Write};

/// Whether a character distorts a line: control characters, Unicode's line and paragraph separators (which are not control
/// characters), characters that change the direction of a text, and characters without width.
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

/// A text, escaped for a log.
#[cfg(feature = "tracing")]
pub(crate) struct Escaped {
    pub(crate) text: String,
    pub(crate) is_cut: bool,
}

/// Escapes a text for a log: characters that distort a line become `\n`, `\u{1b}` and so on. A text that is then longer than
/// `longest` bytes is cut.
///
/// Formatting stops at the cut, so a client can't make the log format a long text in vain.
#[cfg(feature = "tracing")]
pub(crate) fn escaped(text: &dyn Display, longest: usize) -> Escaped {
    let mut line = Escaping {
        text: String::new(),
        room: longest,
        is_cut: false,
    };
    // If a `Display` fails, the text ends early.
    let _ = write!(line, "{text}");
    let Escaping {
        mut text, is_cut, ..
    } = line;
    if is_cut {
        text.push_str("… (cut)");
    }
    Escaped { text, is_cut }
}

#[cfg(feature = "tracing")]
struct Escaping {
    text: String,
    room: usize,
    is_cut: bool,
}

#[cfg(feature = "tracing")]
impl Escaping {
    /// Takes `bytes` of the room that is left.
    fn take(&mut self, bytes: usize) -> fmt::Result {
        let room = self.room.checked_sub(bytes);
        self.room = room.unwrap_or(0);
        self.is_cut |= room.is_none();
        room.map(drop).ok_or(fmt::Error)
    }

    fn push(&mut self, plain: &str) -> fmt::Result {
        let mut shown = plain.len().min(self.room);
        while !plain.is_char_boundary(shown) {
            shown -= 1;
        }
        self.text.push_str(&plain[..shown]);
        self.take(plain.len())
    }

    fn push_escape(&mut self, character: char) -> fmt::Result {
        let short = match character {
            '\0' => "\\0",
            '\t' => "\\t",
            '\n' => "\\n",
            '\r' => "\\r",
            _ => {
                let escape = character.escape_unicode();
                self.take(escape.len())?;
                self.text.extend(escape);
                return Ok(());
            }
        };
        self.take(short.len())?;
        self.text.push_str(short);
        Ok(())
    }
}

#[cfg(feature = "tracing")]
impl Write for Escaping {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while !rest.is_empty() {
            // Reads at most one byte more than there is room for, not the whole of a long text.
            let plain = plain(rest, self.room);
            self.push(&rest[..plain])?;
            rest = &rest[plain..];
            while let Some(character) = rest.chars().next().filter(|it| distorts(*it)) {
                self.push_escape(character)?;
                rest = &rest[character.len_utf8()..];
            }
        }
        Ok(())
    }
}

/// How many bytes come before the first character that distorts a line; it stops just above `most`.
#[cfg(feature = "tracing")]
fn plain(text: &str, most: usize) -> usize {
    let mut at = 0;
    loop {
        let is_plain = |byte: &&u8| matches!(byte, b' '..=b'~');
        let ahead = text.as_bytes()[at..]
            .iter()
            .take((most + 1).saturating_sub(at));
        at += ahead.take_while(is_plain).count();
        match text[at..].chars().next() {
            Some(character) if at <= most && !distorts(character) => at += character.len_utf8(),
            _ => return at,
        }
    }
}

/// For people: a run of characters that distort a line becomes one blank, and the text is cut after a number of characters.
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
