//! Line numbers of a page, and the bytes at which its lines begin.

use std::iter;

/// Where the lines of a page begin.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    /// A line ends with `\n`, `\r\n` or `\r`, as Markdown has it.
    pub(super) fn of(page: &str) -> Self {
        let ends = page.match_indices(['\n', '\r']);
        let starts = ends.map(|(at, end)| (at + 1, end));
        let starts =
            starts.filter(|(start, end)| *end == "\n" || !page[*start..].starts_with('\n'));
        Self(
            iter::once(0)
                .chain(starts.map(|(start, _)| start))
                .collect(),
        )
    }

    /// The number of the line that contains a byte, counted from 1.
    pub(super) fn number(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at)
    }

    /// The first byte of a line, by its number.
    pub(super) fn start(&self, number: usize) -> Option<usize> {
        self.0.get(number.checked_sub(1)?).copied()
    }

    /// A line by its number, with its end.
    pub(super) fn text<'a>(&self, number: usize, page: &'a str) -> &'a str {
        let start = self.start(number).unwrap_or(page.len());
        let end = self.start(number + 1).unwrap_or(page.len());
        &page[start..end]
    }
}
