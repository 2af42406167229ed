//! What the elements of HTML mean for the text within them.

/// Whether an element stands on lines of its own, so that its text is no part of the word before it.
pub(super) fn is_block(element: &[u8]) -> bool {
    const BLOCKS: &str = "address article aside blockquote br caption center dd details dialog div dl \
        dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option \
        p pre section summary table tbody td tfoot th thead tr ul";
    let is_it = |block: &str| block.as_bytes().eq_ignore_ascii_case(element);
    BLOCKS.split_whitespace().any(is_it)
}

/// Whether an element strikes its text through.
pub(super) fn is_strike(element: &[u8]) -> bool {
    ["del", "s", "strike"].iter().any(|it| it.as_bytes().eq_ignore_ascii_case(element))
}
