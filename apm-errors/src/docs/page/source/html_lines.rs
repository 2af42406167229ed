//! Finds HTML tables in the lines of a Markdown page.

/// How many lines of a table Markdown reads.
const MOST_LINES: usize = 64;

/// The state after the lines so far.
#[derive(Debug, Default)]
pub(super) struct HtmlLines {
    /// Whether a table is open at the end of the line.
    pub(super) is_open: bool,
    /// Whether the line belongs to a block of HTML, which is a single node for Markdown.
    pub(super) is_block: bool,
    /// How many lines there were since the last tag of a table.
    count: usize,
}

impl HtmlLines {
    /// Goes on to the next line of the page.
    pub(super) fn next(&mut self, line: &str) {
        let start = line.trim_start_matches(' ');
        let indent = line.len() - start.len();
        let is_empty = start.trim_start().is_empty();
        self.is_block = !is_empty && (self.is_block || indent < 4 && begins_block(start));
        self.count += 1;
        if let Some(is_open) = last_tag(line) {
            self.is_open = is_open;
            self.count = 0;
        }
    }

    /// Whether Markdown has to see the line. It need not see most tags of a long table, which is read from the page
    /// itself.
    pub(super) fn needs(&self, line: &str) -> bool {
        !self.is_open || self.count < MOST_LINES || !line.trim_start().starts_with('<')
    }
}

/// Whether a line begins with a table element, and so a block of HTML.
fn begins_block(line: &str) -> bool {
    const NAMES: [&str; 7] = ["table", "tbody", "td", "tfoot", "th", "thead", "tr"];
    let name = line.strip_prefix('<').unwrap_or_default();
    let name = name.strip_prefix('/').unwrap_or(name);
    let end = name.find(|c: char| !c.is_ascii_alphabetic());
    let (name, rest) = name.split_at(end.unwrap_or(name.len()));
    NAMES.iter().any(|it| name.eq_ignore_ascii_case(it)) && rest.starts_with(['>', ' ', '\n'])
}

/// Whether the last table tag in a line is an opening one; `None` if there is none.
fn last_tag(line: &str) -> Option<bool> {
    let is_tag = |tag: &str, at: usize| {
        let start = line.get(at..at + tag.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(tag))
    };
    line.rmatch_indices('<').find_map(|(at, _)| {
        let closes = is_tag("</table", at);
        (closes || is_tag("<table", at)).then_some(!closes)
    })
}
