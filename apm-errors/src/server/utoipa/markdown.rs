//! Escapes texts for Markdown, which OpenAPI uses in descriptions.

/// Markdown (`CommonMark` with the GitHub extensions) that renders as the plain text.
///
/// Lines after the first begin with `indent`, so that they stay in their list item.
pub(super) fn plain(text: &str, indent: &str) -> String {
    let mut markdown = String::with_capacity(text.len() + 16);
    let mut is_first = true;
    let mut was_blank = false;
    for line in text.lines() {
        let line = line.trim();
        if !is_first && !line.is_empty() {
            // A backslash at the end of a line is a line break. A blank line begins a paragraph.
            markdown.push_str(if was_blank { "\n\n" } else { "\\\n" });
            markdown.push_str(indent);
        }
        was_blank = line.is_empty();
        if !was_blank {
            is_first = false;
            push_line(&mut markdown, line);
        }
    }
    markdown
}

fn push_line(markdown: &mut String, line: &str) {
    // The start of a list or a heading, or the underline of a heading.
    let digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let is_numbered = digits.len() < line.len() && digits.starts_with(['.', ')']);
    let marker = match line.as_bytes() {
        [b'#' | b'+' | b'-' | b'=' | b':', ..] => Some(0),
        _ => is_numbered.then_some(line.len() - digits.len()),
    };
    for (at, character) in line.char_indices() {
        let is_special = matches!(
            character,
            '\\' | '`'
                | '*'
                | '_'
                | '['
                | ']'
                | '<'
                | '>'
                | '&'
                | '~'
                | '|'
                | '!'
                | '$'
                | '"'
                | '\''
        );
        if is_special || marker == Some(at) {
            markdown.push('\\');
        }
        markdown.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn blanks_around_lines_go_and_lines_stay() {
        assert_eq!(plain("  a\r\nb\n\n\n  c \n", "  "), "a\\\n  b\n\n  c");
        assert_eq!(plain("\n \n", ""), "");
    }
}
