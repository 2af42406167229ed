//! Parameters for a log: `id=7, name="green tea"`.

use crate::error::ApmError;
use std::fmt::{self, Display, Formatter, Write};

/// A longer text is always quoted, so that it need not be formatted to its end to find out whether it needs quotes.
const LONGEST_BARE: usize = 64;

/// The parameters of an error, on one line. Empty if it has none.
pub(super) struct Params<'a>(pub(super) &'a dyn ApmError);

impl Display for Params<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut done = Ok(());
        let mut comma = "";
        self.0.each_param(&mut |name, value| {
            // Parameters that don't fit are not formatted.
            if done.is_ok() {
                done = param(f, comma, name, value);
            }
            comma = ", ";
        });
        done
    }
}

/// Writes one parameter. A client may choose the text, so it must not look like another parameter.
fn param(f: &mut Formatter<'_>, comma: &str, name: &str, value: &dyn Display) -> fmt::Result {
    let mut bare = Bare(0);
    let is_bare = write!(bare, "{value}").is_ok() && bare.0 > 0;
    if is_bare {
        return write!(f, "{comma}{name}={value}");
    }
    write!(f, "{comma}{name}=\"")?;
    // If the `Display` fails, or there is no more room, the text ends early.
    let _ = write!(Quoted(f), "{value}");
    f.write_char('"')
}

/// A writer that accepts only a text that needs no quotation marks, and counts its bytes.
struct Bare(usize);

impl Write for Bare {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        let separates = |it: char| it.is_whitespace() || matches!(it, ',' | '=' | '"' | '\\');
        if self.0 > LONGEST_BARE || text.contains(separates) {
            return Err(fmt::Error);
        }
        Ok(())
    }
}

struct Quoted<'a, 'f>(&'a mut Formatter<'f>);

impl Write for Quoted<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for piece in text.split_inclusive(['"', '\\']) {
            let plain = piece.trim_end_matches(['"', '\\']);
            self.0.write_str(plain)?;
            for special in piece[plain.len()..].chars() {
                self.0.write_char('\\')?;
                self.0.write_char(special)?;
            }
        }
        Ok(())
    }
}
