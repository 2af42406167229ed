//! Prints documents, reports and errors.

use crate::formats::ReportFormat;
use anstyle::{AnsiColor, Style};
use serde::Serialize;
use std::{
    borrow::Cow,
    env,
    fmt::Display,
    io::{self, BufWriter, IsTerminal, Write},
    process::{Command, Stdio},
};

pub(crate) const STRONG: Style = Style::new().bold();
const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default();

/// Prints a document, byte for byte.
pub(crate) fn document(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// Prints a value as JSON for programs, without characters that affect a terminal.
pub(crate) fn json(value: &impl Serialize) -> io::Result<()> {
    let mut stdout = Visible(BufWriter::new(io::stdout().lock()));
    serde_json::to_writer_pretty(&mut stdout, value)?;
    stdout.0.write_all(b"\n")?;
    stdout.0.flush()
}

/// Escapes DEL, C1 and line separators, which JSON does not escape; they occur only in strings. It gets whole characters,
/// since JSON is written in pieces of text.
struct Visible<W>(W);

impl<W: Write> Write for Visible<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let is_hidden = |it: char| (it.is_control() && it != '\n') || is_invisible(it);
        let may_hide = bytes.iter().any(|&byte| byte >= 0x7f);
        let text = may_hide.then(|| str::from_utf8(bytes).ok()).flatten();
        let mut rest = text.unwrap_or_default();
        while let Some((at, hidden)) = rest.char_indices().find(|(_, it)| is_hidden(*it)) {
            write!(self.0, "{}\\u{:04x}", &rest[..at], u32::from(hidden))?;
            rest = &rest[at + hidden.len_utf8()..];
        }
        self.0.write_all(text.map_or(bytes, |_| rest.as_bytes()))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Line separators, characters that change the direction of a text, and characters without width.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

/// Prints a text with styles, which are dropped outside of a terminal.
pub(crate) fn styled(text: &str) -> io::Result<()> {
    let mut stdout = anstream::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// About as many lines as a terminal shows.
const SCREEN: usize = 40;

/// Prints a text with styles. A long text on a terminal goes through the user's pager.
pub(crate) fn paged(text: &str) -> io::Result<()> {
    if io::stdout().is_terminal() && text.lines().count() > SCREEN {
        let pager = env::var("PAGER").unwrap_or_else(|_| "less".to_owned());
        let mut words = pager.split_ascii_whitespace();
        if let Some(name) = words.next() {
            let command = Command::new(name)
                .args(words)
                .env("LESS", "FRX")
                .stdin(Stdio::piped())
                .spawn();
            if let Ok(mut pager) = command {
                if let Some(mut stdin) = pager.stdin.take() {
                    // Writing fails if the user closes the pager early.
                    let _ = stdin.write_all(text.as_bytes());
                }
                pager.wait()?;
                return Ok(());
            }
        }
    }
    styled(text)
}

/// Prints a report for people or for programs.
pub(crate) fn report(report: &(impl Display + Serialize), format: ReportFormat) -> io::Result<()> {
    match format {
        ReportFormat::Text => coloured(&report.to_string()),
        ReportFormat::Json => json(report),
    }
}

/// Prints a report: old texts are red, new ones green, and lines without indentation are headings.
fn coloured(text: &str) -> io::Result<()> {
    let mut stdout = anstream::stdout().lock();
    for line in visible(text).lines() {
        let style = match line.trim_start() {
            it if it.starts_with("- ") => BAD,
            it if it.starts_with("+ ") => GOOD,
            it if it.len() == line.len() => STRONG,
            _ => Style::new(),
        };
        writeln!(stdout, "{style}{line}{style:#}")?;
    }
    stdout.flush()
}

/// Prints an `error` or a `warning` to standard error.
pub(crate) fn complain(kind: &str, text: &str) {
    let style = BAD.bold();
    let text = visible(text);
    // If standard error is closed, there is nowhere to report it.
    let _ = writeln!(anstream::stderr().lock(), "{style}{kind}:{style:#} {text}");
}

/// A text from outside, made safe for a terminal: it must not move the cursor, add colours or change the direction.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    let is_hidden = |it: char| (it.is_control() && !matches!(it, '\n' | '\t')) || is_invisible(it);
    if text.contains(is_hidden) {
        text.replace(is_hidden, "\u{fffd}").into()
    } else {
        text.into()
    }
}

/// A name and its text; further lines of the text are aligned with the first one.
pub(crate) fn named_text(name: &str, text: &str) -> String {
    let text = visible(text);
    let text: Vec<_> = text.lines().collect();
    format!("  {name:<12} {}\n", text.join("\n               "))
}
