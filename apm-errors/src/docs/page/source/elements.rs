//! The effect of HTML elements on the text within them.

/// Whether an element, given by its name in lower case, begins a new line, so that its text does not continue the word
/// before it.
pub(super) fn is_block(element: &[u8]) -> bool {
    matches!(
        element,
        b"address"
            | b"article"
            | b"aside"
            | b"blockquote"
            | b"br"
            | b"caption"
            | b"center"
            | b"dd"
            | b"details"
            | b"dialog"
            | b"div"
            | b"dl"
            | b"dt"
            | b"fieldset"
            | b"figcaption"
            | b"figure"
            | b"footer"
            | b"form"
            | b"h1"
            | b"h2"
            | b"h3"
            | b"h4"
            | b"h5"
            | b"h6"
            | b"header"
            | b"hr"
            | b"li"
            | b"main"
            | b"nav"
            | b"ol"
            | b"option"
            | b"p"
            | b"pre"
            | b"section"
            | b"summary"
            | b"table"
            | b"tbody"
            | b"td"
            | b"tfoot"
            | b"th"
            | b"thead"
            | b"tr"
            | b"ul"
    )
}

/// Whether an element, given by its name in lower case, strikes its text through.
pub(super) fn is_strike(element: &[u8]) -> bool {
    matches!(element, b"del" | b"s" | b"strike")
}
