//! The cell of the status.

use http::StatusCode;

/// The statuses that a cell names: `404/500` names two, `400 Bad Request` one.
///
/// # Errors
///
/// Says in words why it names none.
pub(crate) fn read_statuses(cell: &str) -> Result<Vec<u16>, String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut statuses = Vec::new();
    let mut rest = cell;
    while let Some(start) = rest.find(is_digit) {
        let between = rest[..start].trim();
        if !statuses.is_empty() && ["-", "–", "—", "~", "～", "至", "到", "to"].contains(&between)
        {
            return Err(format!("`{cell}` is a range of statuses"));
        }
        let digits = &rest[start..];
        let (number, after) =
            digits.split_at(digits.find(|c| !is_digit(c)).unwrap_or(digits.len()));
        match number.parse() {
            Ok(status @ 100..=599) => statuses.push(status),
            _ => return Err(format!("the status `{cell}` is not one of 100 to 599")),
        }
        rest = after;
    }
    if statuses.is_empty() {
        return Err(format!("the status `{cell}` is not one of 100 to 599"));
    }
    Ok(statuses)
}

/// Whether a cell names statuses and nothing before them: `404`, `404 Not Found`, `HTTP 404`.
pub(crate) fn looks_like_status(cell: &str) -> bool {
    let start = cell.to_ascii_lowercase();
    let is_start = start.starts_with("http") || start.starts_with(|c: char| c.is_ascii_digit());
    is_start && read_statuses(cell).is_ok()
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
