//! The cell of the status.

/// The statuses that a cell names: `404/500` names two, `400 Bad Request` one.
///
/// # Errors
///
/// In words, why it names none.
pub(super) fn read(cell: &str) -> Result<Vec<u16>, String> {
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
