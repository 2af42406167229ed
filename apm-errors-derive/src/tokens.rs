//! Searches token streams.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

pub(crate) fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// The first use of a name in an expression, including its format strings (`"{name}"`).
pub(crate) fn find_use(tokens: &[TokenTree], name: &Ident) -> Option<Span> {
    let captured = |text: &str| {
        let name = name.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name);
        text.contains(&format!("{{{name}}}")) || text.contains(&format!("{{{name}:"))
    };
    tokens.iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == name => Some(word.span()),
        TokenTree::Literal(text) if captured(&text.to_string()) => Some(text.span()),
        TokenTree::Group(group) => find_use(&group.stream().into_iter().collect::<Vec<_>>(), name),
        _ => None,
    })
}

/// Whether a type or a bound has one of these identifiers in it.
pub(crate) fn mentions(tokens: TokenStream, names: &[Ident]) -> bool {
    !names.is_empty()
        && tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => names.contains(&ident),
            TokenTree::Group(group) => mentions(group.stream(), names),
            _ => false,
        })
}

/// Whether a type has this lifetime in it.
pub(crate) fn mentions_lifetime(tokens: TokenStream, name: &Ident) -> bool {
    let mut after_quote = false;
    tokens.into_iter().any(|token| {
        let is_lifetime = after_quote;
        after_quote = is_punct(Some(&token), '\'');
        match token {
            TokenTree::Ident(ident) => is_lifetime && ident == *name,
            TokenTree::Group(group) => mentions_lifetime(group.stream(), name),
            _ => false,
        }
    })
}

/// The tokens as a stream.
pub(crate) fn stream(tokens: &[TokenTree]) -> TokenStream {
    let tokens = tokens.to_vec();
    tokens.into_iter().collect()
}

/// Whether an identifier is one of these words.
pub(crate) fn is_one_of(word: &Ident, words: &[&str]) -> bool {
    words.contains(&word.to_string().as_str())
}

/// Whether the tokens are this one word.
pub(crate) fn is_word(tokens: &[TokenTree], word: &str) -> bool {
    matches!(tokens, [TokenTree::Ident(it)] if it == word)
}

/// The tokens without an invisible group around all of them: a `macro_rules!` macro passes on its
/// captures in one. The group has the span of `$name`, and the tokens inside have those of the user.
pub(crate) fn opened(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    match tokens.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            opened(group.stream().into_iter().collect())
        }
        _ => tokens,
    }
}

/// Where a token begins; for a capture of a `macro_rules!` macro, where the user wrote it.
pub(crate) fn first_span(token: &TokenTree) -> Span {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            let first = group.stream().into_iter().next();
            first.map_or_else(|| group.span(), |first| first_span(&first))
        }
        token => token.span(),
    }
}

/// An item without its fields and variants.
pub(crate) fn without_bodies(item: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = item.into_iter().collect();
    for token in &mut tokens {
        if let TokenTree::Group(body) = token
            && body.delimiter() == Delimiter::Brace
        {
            *body = Group::new(Delimiter::Brace, TokenStream::new());
        }
    }
    tokens.into_iter().collect()
}
