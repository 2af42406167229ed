//! References in XML and HTML.

/// The character that a reference stands for, given the text between its `&` and its `;`.
pub(super) fn character(name: &str) -> Option<char> {
    Some(match (name, name.strip_prefix('#')) {
        ("lt", _) => '<',
        ("gt", _) => '>',
        ("amp", _) => '&',
        ("quot", _) => '"',
        ("apos", _) => '\'',
        ("nbsp", _) => '\u{a0}',
        (_, Some(number)) => match number.strip_prefix(['x', 'X']) {
            Some(digits) => char::from_u32(u32::from_str_radix(digits, 16).ok()?)?,
            None => char::from_u32(number.parse().ok()?)?,
        },
        _ => return None,
    })
}
