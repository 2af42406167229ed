//! The shared part of the reports on two tables.

use crate::docs::{column::Column, row::Row};
use std::fmt::{self, Display, Formatter};

/// How many common characters of two texts are shown on each side of a difference.
const CONTEXT: usize = 40;

/// The title of an entry, with its status, since a code may have several entries: `ORD.0001 (status 404)`.
pub(crate) struct Title<'a>(pub(crate) &'a Row);

impl Display for Title<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Row { code, status, .. } = self.0;
        match status {
            Some(status) => write!(f, "{code} (status {status})"),
            None => write!(f, "{code} (no status)"),
        }
    }
}

/// `the message differs`, `the message and the solution differ`.
pub(crate) fn differing(columns: &[Column]) -> String {
    let names: Vec<_> = columns.iter().map(|it| format!("the {it}")).collect();
    match &*names {
        [] => "nothing differs".to_owned(),
        [name] => format!("{name} differs"),
        [names @ .., last] => format!("{} and {last} differ", names.join(", ")),
    }
}

/// Writes a line for each of the two cells of each column. Texts are quoted, so that line breaks are visible; of long,
/// similar texts only the part that differs is shown.
pub(crate) fn write_cells(
    f: &mut Formatter<'_>,
    columns: &[Column],
    sides: [(&str, &Row); 2],
) -> fmt::Result {
    for &column in columns {
        let cells = sides.map(|(_, row)| row.cell(column));
        for (number, (side, _)) in sides.into_iter().enumerate() {
            write!(f, "    {side} {column}: ")?;
            match (&cells[number], &cells[1 - number]) {
                (None, _) => f.write_str("none\n")?,
                (Some(status), _) if column == Column::Status => writeln!(f, "{status}")?,
                (Some(text), None) => writeln!(f, "{text:?}")?,
                (Some(text), Some(other)) => writeln!(f, "{}", excerpt(text, other))?,
            }
        }
    }
    Ok(())
}

/// A quoted text, without most of the common beginning and end that it shares with another one; an ellipsis outside of
/// the quotes replaces them.
fn excerpt(text: &str, other: &str) -> String {
    let [text, other] = [text, other].map(|it| it.chars().collect::<Vec<_>>());
    let start = common(text.iter(), other.iter());
    let end = common(text[start..].iter().rev(), other[start..].iter().rev());
    let from = start.saturating_sub(CONTEXT);
    let to = text.len() - end.saturating_sub(CONTEXT);
    let before = if from > 0 { "…" } else { "" };
    let after = if to < text.len() { "…" } else { "" };
    let shown: String = text[from..to].iter().collect();
    format!("{before}{shown:?}{after}")
}

/// How many characters two texts have in common.
fn common<'a>(
    text: impl Iterator<Item = &'a char>,
    other: impl Iterator<Item = &'a char>,
) -> usize {
    text.zip(other).take_while(|(a, b)| a == b).count()
}
