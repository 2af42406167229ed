//! The cell of the code.

/// As many bytes has a code at most.
const LONGEST: usize = 128;
/// What is longer and has blanks is a sentence.
const LONGEST_WITH_BLANKS: usize = 64;

/// Why a cell names no single code, in words.
pub(super) fn mistake(cell: &str) -> Option<&'static str> {
    let has_word = |words: &[&str]| cell.split(' ').any(|word| words.contains(&word));
    if cell.is_empty() || cell == "-" {
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
    } else if cell.chars().any(char::is_control) {
        Some("a code is printable text")
    } else {
        None
    }
}

/// `DSS.5xx`, `4XX`: letters that stand for digits.
fn is_pattern(cell: &str) -> bool {
    let digits = cell.trim_end_matches(['x', 'X']);
    cell.len() >= digits.len() + 2 && digits.ends_with(|c: char| c.is_ascii_digit() || c == '.')
}
