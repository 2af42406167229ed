//! Descriptions that are doc comments.

use crate::model::Text;
use proc_macro2::{Literal, Span};
use syn::{Attribute, Expr, Lit, Meta, spanned::Spanned};

/// The first paragraph of a doc comment, in one line. `None` if there is no doc comment.
pub(super) fn first_paragraph(attrs: &[Attribute]) -> Option<Text> {
    let mut lines: Vec<(String, Span)> = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        let Meta::NameValue(value) = &attr.meta else {
            continue;
        };
        let Expr::Lit(literal) = &value.value else {
            continue;
        };
        if let Lit::Str(text) = &literal.lit {
            // A block comment is one attribute with several lines, each perhaps after a `*`.
            let text = text.value();
            // Split, since `lines` has none for the empty text of a blank `///`.
            let all = text
                .split('\n')
                .map(|line| line.trim().trim_start_matches("* "));
            lines.extend(all.map(|line| (line.trim().to_owned(), attr.span())));
        }
    }
    let is_blank = |line: &&(String, Span)| line.0.is_empty() || line.0 == "*";
    let paragraph: Vec<_> = lines
        .iter()
        .skip_while(is_blank)
        .take_while(|line| !is_blank(line))
        .collect();
    let (_, span) = paragraph.first()?;
    let words = paragraph.iter().map(|(line, _)| line.as_str());
    let value = words.collect::<Vec<_>>().join(" ");
    let mut literal = Literal::string(&value);
    literal.set_span(*span);
    Some(Text { literal, value })
}
