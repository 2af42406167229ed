//! Characters that can't stand in a code.

/// Whether a character stands for nothing that is seen: as the derive has it, which wants codes that
/// are printable text.
pub(super) fn is_unprintable(c: char) -> bool {
    // Behind another character, so that one which combines with it is printable.
    !matches!(c, '"' | '\'' | '\\') && format!("x{c}").escape_debug().count() > 2
}
