//! What Markdown and HTML share: the lines of a cell.

/// The lines of a text: `\n`, `\r\n` and `\r` break it.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split("\r\n").flat_map(|part| part.split(['\n', '\r']))
}
