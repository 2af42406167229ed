//! Line numbers of a page, and the bytes at which its lines begin.

/// The starts of the lines of a text, and their line numbers on the page.
pub(super) struct Lines {
    starts: Vec<usize>,
    /// How many lines of the page are missing before each line; empty if none are missing.
    missing: Vec<usize>,
}

impl Lines {
    pub(super) fn of(page: &str) -> Self {
        Self::with_missing(page, Vec::new())
    }

    /// The lines of a text that lacks some lines of its page; `missing` has how many before each line.
    pub(super) fn with_missing(text: &str, missing: Vec<usize>) -> Self {
        let mut starts = vec![0];
        let mut at = 0;
        while at < text.len() {
            at = Self::end(text, at);
            starts.push(at);
        }
        if !text.ends_with(['\n', '\r']) && !text.is_empty() {
            starts.pop();
        }
        Self { starts, missing }
    }

    /// The end of the line that begins at a byte. Lines end with `\n`, `\r\n` or `\r`, as in Markdown.
    pub(super) fn end(text: &str, start: usize) -> usize {
        let rest = &text.as_bytes()[start..];
        let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            return text.len();
        };
        let is_pair = rest[end] == b'\r' && rest.get(end + 1) == Some(&b'\n');
        start + end + if is_pair { 2 } else { 1 }
    }

    /// The line number on the page for a byte, counted from 1.
    pub(super) fn number(&self, at: usize) -> usize {
        self.on_page(self.starts.partition_point(|start| *start <= at))
    }

    /// The line number on the page for a line of the text.
    pub(super) fn on_page(&self, number: usize) -> usize {
        let missing = number.checked_sub(1).and_then(|at| self.missing.get(at));
        number + missing.copied().unwrap_or(0)
    }

    /// The first byte of a line, by its number in the text.
    pub(super) fn start(&self, number: usize) -> Option<usize> {
        self.starts.get(number.checked_sub(1)?).copied()
    }

    /// A line by its number in the text, with its end.
    pub(super) fn text<'a>(&self, number: usize, text: &'a str) -> &'a str {
        let start = self.start(number).unwrap_or(text.len());
        let end = self.start(number + 1).unwrap_or(text.len());
        &text[start..end]
    }
}
