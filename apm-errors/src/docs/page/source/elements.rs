//! What the elements of HTML mean for the text within them.

/// Whether an element stands on lines of its own, so that its text is no part of the word before it.
pub(super) fn is_block(element: &[u8]) -> bool {
    const LONGEST: usize = 10;
    // By the alphabet.
    const BLOCKS: [&str; 43] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let mut name = [0; LONGEST];
    let Some(name) = name.get_mut(..element.len()) else {
        return false;
    };
    name.copy_from_slice(element);
    name.make_ascii_lowercase();
    BLOCKS
        .binary_search_by(|block| block.as_bytes().cmp(name))
        .is_ok()
}

/// Whether an element strikes its text through.
pub(super) fn is_strike(element: &[u8]) -> bool {
    ["del", "s", "strike"]
        .iter()
        .any(|it| it.as_bytes().eq_ignore_ascii_case(element))
}
