//! The cell of the code.

use super::text::{one_line, text};

/// As many bytes has a code at most.
const LONGEST: usize = 128;
/// What is longer and has blanks is a sentence.
const LONGEST_WITH_BLANKS: usize = 64;

/// The text of the cell in one line. Characters that nobody sees are no part of a code.
pub(super) fn read(cell: &str) -> String {
    one_line(cell).replace(is_unprintable, "").trim().to_owned()
}

/// Whether a character stands for nothing that is seen: as the derive has it, which wants codes that
/// are printable text.
pub(crate) fn is_unprintable(c: char) -> bool {
    // Behind another character, so that one which combines with it is printable.
    !matches!(c, '"' | '\'' | '\\') && format!("x{c}").escape_debug().count() > 2
}

/// Why a cell names no single code, in words.
pub(super) fn mistake(cell: &str) -> Option<&'static str> {
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
    } else if cell.len() > LONGEST || cell.len() > LONGEST_WITH_BLANKS && cell.contains(' ') {
        Some("too long for a code")
    } else {
        None
    }
}

/// `DSS.5xx`, `4XX`: letters that stand for digits.
fn is_pattern(cell: &str) -> bool {
    let digits = cell.trim_end_matches(['x', 'X']);
    cell.len() >= digits.len() + 2 && digits.ends_with(|c: char| c.is_ascii_digit() || c == '.')
}
