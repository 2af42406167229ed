//! Characters that can't stand in a code.

/// Whether a character is invisible, by the rule of the derive, which takes only printable codes.
pub(super) fn is_unprintable(c: char) -> bool {
    // A combining character is printable behind another one.
    !matches!(c, ' '..='~') && format!("x{c}").escape_debug().count() > 2
}
