//! Finds the commas between the items of a list, some of which are expressions.

use crate::tokens::is_one_of;
use proc_macro2::TokenTree;

/// Tracks the tokens of a list. A comma in `a::<B, C>()`, in `<A as B<C, D>>::e()` or in
/// `x as &dyn A<B, C = D>` is inside of an item.
#[derive(Default)]
pub(super) struct Commas {
    /// How many angle brackets are open.
    depth: usize,
    /// Whether the tokens are those of the type after `as`.
    in_type: bool,
    before: Before,
}

/// The kind of the previous token.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A value or a type may end with it.
    Operand,
    /// A keyword, after which a value or a type begins.
    Keyword,
    Punct(char),
    #[default]
    Nothing,
}

/// Keywords that may be next to another word in an expression or a type.
const KEYWORDS: &[&str] = &[
    "as", "async", "break", "const", "dyn", "else", "for", "if", "impl", "in", "let", "loop",
    "match", "move", "mut", "return", "unsafe", "while",
];

impl Commas {
    /// Takes the next token. Returns whether it is a comma that ends an item.
    pub(super) fn ends_item(&mut self, token: &TokenTree) -> bool {
        let before = self.before;
        self.before = match token {
            // An item begins with a name, which is not a keyword.
            TokenTree::Ident(word) if before != Before::Nothing && is_one_of(word, KEYWORDS) => {
                self.in_type |= word == "as";
                Before::Keyword
            }
            TokenTree::Punct(punct) => {
                let c = punct.as_char();
                if c == ',' && self.depth == 0 {
                    *self = Self::default();
                    return true;
                }
                self.punct(c, before);
                Before::Punct(c)
            }
            _ => Before::Operand,
        };
        false
    }

    /// Whether a comma is missing before this token: two words or values are next to each other.
    pub(super) fn lacks_comma(&self, token: &TokenTree) -> bool {
        self.depth == 0
            && self.before == Before::Operand
            && matches!(token, TokenTree::Ident(word) if !is_one_of(word, KEYWORDS))
    }

    fn punct(&mut self, c: char, before: Before) {
        let after_operand = matches!(before, Before::Operand | Before::Punct('>' | '?'));
        match c {
            // After a value, and not in a type, it compares.
            '<' if self.depth > 0 || self.in_type || before == Before::Punct(':') => {
                self.depth += 1;
            }
            '<' if !after_operand && before != Before::Punct('<') => self.depth += 1,
            '>' if before == Before::Punct('-') || before == Before::Punct('=') => {}
            '>' => self.depth = self.depth.saturating_sub(1),
            ':' | '\'' => {}
            '&' | '*' | '!' if !after_operand => {}
            _ => self.in_type &= self.depth > 0,
        }
    }
}
