//! The cell of the code.

use super::{
    status::{is_reason_phrase, looks_like_status},
    text::{one_line, text},
};
use crate::docs::unprintable::is_unprintable;

/// The maximum size of a code, in bytes.
const LONGEST_CODE: usize = 128;
/// A longer text with blanks is a sentence.
const LONGEST_WITH_BLANKS: usize = 64;
/// A text with this many words is a sentence.
const MOST_WORDS: usize = 6;

/// The text of the cell in one line, without invisible characters.
pub(crate) fn read_code(cell: &str) -> String {
    one_line(cell).replace(is_unprintable, "").trim().to_owned()
}

/// A code without the marks that strike it through, if it has them.
pub(crate) fn struck_through(code: &str) -> Option<&str> {
    let code = code.strip_prefix("~~")?.strip_suffix("~~")?;
    Some(code.trim())
}

/// The reason why a cell does not name a single code.
pub(crate) fn reason_to_skip(cell: &str) -> Option<&'static str> {
    if text(cell).is_none() {
        Some("there is no code")
    } else if is_range(cell) {
        Some("a range of codes")
    } else if is_pattern(cell) {
        Some("a pattern of codes")
    } else if is_sentence(cell) {
        Some("a sentence, not a code")
    } else if cell.len() > LONGEST_CODE {
        Some("too long for a code")
    } else {
        None
    }
}

/// `A.1~A.9`, `A.1 to A.9`, `1000-1999`.
fn is_range(cell: &str) -> bool {
    let has_word = |words: &[&str]| cell.split(' ').any(|word| words.contains(&word));
    let has_mark =
        cell.contains(['~', '～', '…']) || cell.as_bytes().windows(3).any(|it| it == b"...");
    let is_of_words = has_word(&["to", "至", "到"]) && !is_sentence(cell);
    let ends = cell.split_once(['-', '–', '—']);
    let ends = ends.map(|(from, to)| (from.trim(), to.trim()));
    let is_of_numbers = ends.is_some_and(|(from, to)| {
        let is_number = |it: &str| it.len() > 2 && it.bytes().all(|byte| byte.is_ascii_digit());
        from.len() == to.len() && is_number(from) && is_number(to) && from < to
    });
    has_mark || is_of_words || is_of_numbers
}

/// Whether the code has placeholders: `DSS.5xx`, `4XX`, `403xx002`, `A.5***`, `INVALID_{FIELD}`.
fn is_pattern(cell: &str) -> bool {
    let has_pair = |open, close| {
        let end = cell.find(open).and_then(|start| cell[start..].find(close));
        end.is_some_and(|end| end > 1)
    };
    let digits = cell.trim_end_matches(['x', 'X']);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let ends_with_x = digits.len() < cell.len() && is_number && digits != "0";
    let has_x = ["xx", "XX"].iter().any(|x| {
        cell.match_indices(x).any(|(at, _)| {
            let before = cell[..at].chars().last();
            let after = cell[at..].trim_start_matches(['x', 'X']).chars().next();
            let is_joint = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
            before.is_some_and(is_joint) && after.is_none_or(is_joint)
        })
    });
    cell.contains('*') || has_pair('{', '}') || has_pair('<', '>') || ends_with_x || has_x
}

/// Whether a cell is a sentence: a code has few words, and no full stop at its end.
fn is_sentence(cell: &str) -> bool {
    let words = cell.split(' ').count();
    let has_stop = cell.ends_with(['.', '!', '?']) && words > 2
        || cell.ends_with(['。', '！', '？'])
        || cell.contains('，');
    has_stop || words >= MOST_WORDS || words > 1 && cell.len() > LONGEST_WITH_BLANKS
}

/// Whether a cell that is alone in its row is the title of a group: `Storage`, `Not allowed`, `存储`.
pub(crate) fn looks_like_title(cell: &str) -> bool {
    let is_word = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next();
        first.is_some_and(|c| c.is_uppercase() || !c.is_ascii())
            && chars.all(|c| c.is_lowercase() || !c.is_ascii())
    };
    !looks_like_code(cell) && (cell.contains(' ') || is_word(cell))
}

/// Whether a cell looks like an error code, rather than a status or the number of a state.
pub(crate) fn looks_like_code(cell: &str) -> bool {
    looks_like_name(cell) && cell.contains(|c: char| c.is_ascii_digit())
}

/// Whether a cell is one word that may be a code next to a status, rather than a reason phrase.
pub(crate) fn looks_like_name(cell: &str) -> bool {
    cell.len() > 3
        && cell.chars().all(|c| c.is_ascii_graphic())
        && !looks_like_status(cell)
        && !is_reason_phrase(cell)
}
