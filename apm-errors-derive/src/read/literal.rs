//! Literals, as values of keys.

use crate::model::Text;
use proc_macro2::{Delimiter, Literal, TokenTree};
use syn::Lit;

/// The literal, if the tokens are one. A literal that a `macro_rules!` macro passes on is in a group
/// without delimiters.
pub(super) fn literal(tokens: &[TokenTree]) -> Option<Literal> {
    match tokens {
        [TokenTree::Literal(literal)] => Some(literal.clone()),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            literal(&group.stream().into_iter().collect::<Vec<_>>())
        }
        _ => None,
    }
}

/// The string literal, if the tokens are one.
pub(super) fn text(tokens: &[TokenTree]) -> Option<Text> {
    let literal = literal(tokens)?;
    let written = literal.to_string();
    let inside = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let value = match inside {
        // A fast path: most have no escapes, and syn reads them character by character.
        Some(plain) if !plain.contains(['\\', '\r']) => plain.to_owned(),
        _ => match Lit::new(literal.clone()) {
            Lit::Str(text) if text.suffix().is_empty() => text.value(),
            _ => return None,
        },
    };
    Some(Text { literal, value })
}
