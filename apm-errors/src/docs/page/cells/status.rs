//! The cell of the status.

use http::StatusCode;
use std::iter;

/// The statuses that a cell names: `404/500` names two, `400 Bad Request` one.
///
/// A number counts if the cell begins with it, if it is in a list with another one, or if a word calls it a status. A
/// number within a word or a sentence does not count.
///
/// # Errors
///
/// The reason why it names none.
pub(crate) fn read_statuses(cell: &str) -> Result<Vec<u16>, String> {
    let none = || format!("the status `{cell}` is not one of 100 to 599");
    let mut statuses = Vec::new();
    // So far, there were only statuses, and words for them.
    let mut is_start = true;
    let mut is_called = false;
    let mut follows_number = false;
    for Word {
        before,
        text,
        after,
    } in words(cell)
    {
        let is_listed =
            is_start && is_empty_or_list(before) || !statuses.is_empty() && ends_with_list(before);
        is_called |= STATUS
            .iter()
            .any(|it| before.trim_end_matches(MARKS).ends_with(it));
        if follows_number && (is_range(before) || is_range(text)) || is_range_of_numbers(text) {
            return Err(format!("`{cell}` is a range of statuses"));
        }
        let number = number(text);
        match number {
            Some(status @ 100..=599) if is_listed || is_called || has_reason(status, after) => {
                statuses.push(status);
            }
            Some(_) if is_listed || is_called => return Err(none()),
            _ => {}
        }
        follows_number = number.is_some();
        is_called = STATUS.iter().any(|it| text.eq_ignore_ascii_case(it));
        let is_version = before == "/" && number.is_none() && text.starts_with(['1', '2', '3']);
        is_start &= is_called || is_version || number.is_some() && is_empty_or_list(before);
    }
    if statuses.is_empty() {
        return Err(none());
    }
    Ok(statuses)
}

/// Words for a status. In Chinese, the text before the number ends with one.
const STATUS: &[&str] = &[
    "http",
    "https",
    "status",
    "code",
    "状态码",
    "狀態碼",
    "响应码",
    "返回码",
];
/// Characters between a word for a status and the status.
const MARKS: [char; 6] = [' ', ':', '：', '=', '(', '（'];

/// A run of ASCII letters, digits, and characters that join them.
struct Word<'a> {
    /// The text between the previous word and this one.
    before: &'a str,
    text: &'a str,
    /// The rest of the cell.
    after: &'a str,
}

fn words(cell: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = cell;
    iter::from_fn(move || {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '*');
        let (before, word) = rest.split_at(rest.find(is_part)?);
        let end = word.find(|c: char| !is_part(c)).unwrap_or(word.len());
        let (text, after) = word.split_at(end);
        rest = after;
        Some(Word {
            before,
            text,
            after,
        })
    })
}

/// The number in a word: `404`, `404.`, `HTTP404`, `404NotFound`.
fn number(word: &str) -> Option<u16> {
    let word = word.trim_end_matches('.');
    let is_http = word
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("http"));
    let word = if is_http { &word[4..] } else { word };
    let end = word
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(word.len());
    let (digits, letters) = word.split_at(end);
    // A number that is too large to parse is also too large for a status.
    let number = digits.parse().unwrap_or(u16::MAX);
    let is_number = !digits.is_empty() && (letters.is_empty() || has_reason(number, letters));
    is_number.then_some(number)
}

/// `400-499`.
fn is_range_of_numbers(word: &str) -> bool {
    let ends = word.split_once('-');
    ends.is_some_and(|(from, to)| number(from).is_some() && number(to).is_some())
}

fn is_range(text: &str) -> bool {
    ["-", "–", "—", "~", "～", "至", "到", "to"].contains(&text.trim())
}

fn ends_with_list(text: &str) -> bool {
    let text = text.trim_end_matches(' ');
    let ends = [
        "和", "或", "及", "/", "|", ",", "，", "、", ";", "；", "\n", "&",
    ];
    ends.iter().any(|end| text.ends_with(end))
}

fn is_empty_or_list(text: &str) -> bool {
    let rest = text.trim_matches(|c: char| c.is_whitespace() || MARKS.contains(&c));
    rest.is_empty() || ends_with_list(text) || STATUS.iter().any(|it| rest.ends_with(it))
}

/// Whether the status is followed by its reason phrase.
fn has_reason(status: u16, after: &str) -> bool {
    let status = StatusCode::from_u16(status).ok();
    let reason = status.and_then(|it| it.canonical_reason());
    reason.is_some_and(|reason| {
        let after: String = letters(after).take(reason.len()).collect();
        let reason: String = letters(reason).collect();
        after.starts_with(&reason)
    })
}

/// Whether a cell begins with statuses: `404`, `404 Not Found`, `HTTP 404`.
pub(crate) fn looks_like_status(cell: &str) -> bool {
    let is_http = cell
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("http"));
    (is_http || cell.starts_with(|c: char| c.is_ascii_digit())) && read_statuses(cell).is_ok()
}

/// Whether a cell begins with registered statuses: like [`looks_like_status`], but not for 256.
pub(crate) fn looks_like_registered_status(cell: &str) -> bool {
    let is_registered = |status: &u16| {
        StatusCode::from_u16(*status).is_ok_and(|status| status.canonical_reason().is_some())
    };
    looks_like_status(cell) && read_statuses(cell).is_ok_and(|it| it.iter().any(is_registered))
}

/// Whether a cell is the reason phrase of a status: `BadRequest`, `NOT_FOUND`.
pub(super) fn is_reason_phrase(cell: &str) -> bool {
    let statuses = (100..600).filter_map(|status| StatusCode::from_u16(status).ok());
    let mut reasons = statuses.filter_map(|status| status.canonical_reason());
    reasons.any(|reason| letters(reason).eq(letters(cell)))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    let letters = text.chars().filter(char::is_ascii_alphabetic);
    letters.map(|c| c.to_ascii_lowercase())
}
