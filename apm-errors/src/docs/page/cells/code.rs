//! The cell of the code.

use super::{
    status::{is_reason_phrase, looks_like_status},
    text::{one_line, text},
};
use crate::docs::unprintable::is_unprintable;

/// A code has at most so many bytes.
const LONGEST_CODE: usize = 128;
/// A text with blanks that is longer is a sentence.
const LONGEST_WITH_BLANKS: usize = 64;

/// The text of the cell in one line, without invisible characters.
pub(crate) fn read_code(cell: &str) -> String {
    one_line(cell).replace(is_unprintable, "").trim().to_owned()
}

/// Why a cell names no single code, in words.
pub(crate) fn reason_to_skip(cell: &str) -> Option<&'static str> {
    let has_word = |words: &[&str]| cell.split(' ').any(|word| words.contains(&word));
    if text(cell).is_none() {
        Some("there is no code")
    } else if cell.contains(['~', '～', '…'])
        || cell.contains("...")
        || has_word(&["to", "至", "到"])
    {
        Some("a range of codes")
    } else if cell.contains('*') || is_pattern(cell) {
        Some("a pattern of codes")
    } else if cell.len() > LONGEST_CODE || cell.len() > LONGEST_WITH_BLANKS && cell.contains(' ') {
        Some("too long for a code")
    } else {
        None
    }
}

/// Whether letters stand for digits: `DSS.5xx`, `4XX`.
fn is_pattern(cell: &str) -> bool {
    let digits = cell.trim_end_matches(['x', 'X']);
    cell.len() >= digits.len() + 2 && digits.ends_with(|c: char| c.is_ascii_digit() || c == '.')
}

/// Whether a cell looks like the code of an error, rather than a status or the number of a state.
pub(crate) fn looks_like_code(cell: &str) -> bool {
    looks_like_name(cell) && cell.contains(|c: char| c.is_ascii_digit())
}

/// Whether a cell is one word that may be a code beside a status, rather than the reason phrase of one.
pub(crate) fn looks_like_name(cell: &str) -> bool {
    cell.len() > 3
        && cell.chars().all(|c| c.is_ascii_graphic())
        && !looks_like_status(cell)
        && !is_reason_phrase(cell)
}
