//! Lines of a page and places in it.

/// Where the lines of a page begin.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(page: &str) -> Self {
        let breaks = page.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(breaks).collect())
    }

    /// The number of the line that a byte stands in, counted from 1.
    pub(super) fn number(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at)
    }

    /// The first byte of a line, by its number.
    pub(super) fn start(&self, number: usize) -> Option<usize> {
        self.0.get(number.checked_sub(1)?).copied()
    }
}
