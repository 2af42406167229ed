//! Descriptions that are doc comments.

use crate::model::Text;
use proc_macro2::{Literal, Span};
use syn::{Attribute, Expr, Lit, Meta, spanned::Spanned};

/// The first paragraph of a doc comment, in one line. `None` if there is no doc comment.
pub(super) fn first_paragraph(attrs: &[Attribute]) -> Option<Text> {
    let mut lines: Vec<(String, Span)> = Vec::new();
    for attr in attrs {
        let Meta::NameValue(value) = &attr.meta else {
            continue;
        };
        if !value.path.is_ident("doc") {
            continue;
        }
        let Expr::Lit(literal) = &value.value else {
            continue;
        };
        if let Lit::Str(text) = &literal.lit {
            // A block comment is one attribute with several lines, each perhaps after a `*`.
            let text = text.value();
            // Split, since `lines` has none for the empty text of a blank `///`.
            for line in text.split('\n') {
                let line = line.trim().trim_start_matches("* ").trim();
                lines.push((line.to_owned(), attr.span()));
            }
        }
    }
    let (mut value, mut begins) = (String::new(), None);
    for (line, span) in lines {
        if !line.is_empty() && line != "*" {
            if begins.is_some() {
                value.push(' ');
            }
            value += &line;
            begins = begins.or(Some(span));
        } else if begins.is_some() {
            break;
        }
    }
    let mut literal = Literal::string(&value);
    literal.set_span(begins?);
    Some(Text { literal, value })
}
