//! Characters that are not allowed in a code.

/// Whether a character is unprintable, by the rule of the derive, which accepts only printable codes.
pub(super) fn is_unprintable(c: char) -> bool {
    // A combining character is printable after another one.
    !matches!(c, ' '..='~') && format!("x{c}").escape_debug().count() > 2
}
