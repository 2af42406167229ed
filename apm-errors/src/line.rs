//! Texts of others within one line.

/// Control characters, and Unicode's separators of lines and paragraphs, which are none.
pub(crate) fn breaks_line(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}
