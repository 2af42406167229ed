//! Reads the grammar of `format_args!`.
//!
//! The macro checks a message itself, since rustc would stop at the first mistake of a type, and
//! could not say which fields there are.

use crate::{
    model::{ArgumentRef, Count, Piece, Placeholder, Template},
    suggest::argument_name,
};

/// The longer ones first.
const KINDS: &[&str] = &["x?", "X?", "?", "x", "X", "o", "b", "e", "E", "p"];

/// Parses a message. The error says what is wrong with it.
pub(super) fn template(text: &str) -> Result<Template, String> {
    Parser {
        rest: text,
        next: 0,
    }
    .template()
}

struct Parser<'a> {
    rest: &'a str,
    /// Which field the next `{}` names.
    next: usize,
}

impl Parser<'_> {
    fn template(mut self) -> Result<Template, String> {
        let mut template = Template::default();
        let mut text = String::new();
        while let Some(at) = self.rest.find(['{', '}']) {
            text.push_str(&self.rest[..at]);
            self.rest = &self.rest[at..];
            if self.eat("{{") {
                text.push('{');
            } else if self.eat("}}") {
                text.push('}');
            } else if self.eat("}") {
                return Err("unmatched `}`: write `}}` for a literal brace".to_owned());
            } else {
                self.eat("{");
                if !text.is_empty() {
                    template.pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                template
                    .pieces
                    .push(Piece::Placeholder(self.placeholder()?));
            }
        }
        text.push_str(self.rest);
        if !text.is_empty() {
            template.pieces.push(Piece::Text(text));
        }
        Ok(template)
    }

    /// After its `{`.
    fn placeholder(&mut self) -> Result<Placeholder, String> {
        let start = self.rest;
        let explicit = self.argument();
        self.blanks();
        let (mut flags, mut width, mut precision, mut kind) = (String::new(), None, None, "");
        if self.eat(":") {
            flags = self.flags();
            width = self.count();
            if self.eat(".") {
                precision = if self.eat("*") {
                    Some(Count::Argument(self.next_field()))
                } else {
                    let missing =
                        "missing precision after `.`: write a number, such as `{field:.2}`";
                    Some(self.count().ok_or(missing)?)
                };
            }
            kind = self.kind();
            self.blanks();
        }
        let is_implicit = explicit.is_none();
        let argument = explicit.unwrap_or_else(|| self.next_field());
        if self.eat("}") {
            return Ok(Placeholder {
                argument,
                is_implicit,
                flags,
                width,
                precision,
                kind,
            });
        }
        Err(if start.contains('}') {
            let inside = &start[..start.find('}').unwrap_or_default()];
            let cure = match inside.strip_prefix("r#") {
                Some(name) => format!("write `{{{name}}}`"),
                None if inside.contains(':') && !inside.contains("::") => {
                    "write `{field:spec}` with a spec that `format!` knows, or `{{` for a literal brace"
                        .to_owned()
                }
                None => {
                    let name = argument_name(inside);
                    format!(
                        "write `message(\"… {{{name}}}\", {name} = {inside})`, or `{{field}}`, or \
                         `{{{{` for a literal brace"
                    )
                }
            };
            format!("`{{{inside}}}` is not a placeholder: {cure}")
        } else {
            "unmatched `{`: write `{{` for a literal brace".to_owned()
        })
    }

    fn next_field(&mut self) -> ArgumentRef {
        self.next += 1;
        ArgumentRef::Index(self.next - 1)
    }

    /// `[[fill]align][sign]['#']['0']`
    fn flags(&mut self) -> String {
        let start = self.rest;
        let is_align = |c: char| matches!(c, '<' | '^' | '>');
        let mut chars = start.chars();
        match (chars.next(), chars.next()) {
            (Some(fill), Some(align)) if is_align(align) => {
                self.rest = &self.rest[fill.len_utf8() + 1..];
            }
            (Some(align), _) if is_align(align) => self.rest = &self.rest[1..],
            _ => {}
        }
        let _ = self.eat("+") || self.eat("-");
        self.eat("#");
        // `0$` is a width.
        if !self.rest.starts_with("0$") {
            self.eat("0");
        }
        start[..start.len() - self.rest.len()].to_owned()
    }

    /// `number`, `argument$`
    fn count(&mut self) -> Option<Count> {
        let start = self.rest;
        let argument = self.argument()?;
        if self.eat("$") {
            return Some(Count::Argument(argument));
        }
        match argument {
            ArgumentRef::Index(number) => Some(Count::Number(number.to_string())),
            ArgumentRef::Name(_) => {
                // It is the kind: `{:x}`.
                self.rest = start;
                None
            }
        }
    }

    fn kind(&mut self) -> &'static str {
        for kind in KINDS {
            if self.eat(kind) {
                return kind;
            }
        }
        ""
    }

    /// A number or an identifier.
    fn argument(&mut self) -> Option<ArgumentRef> {
        let is_number = self.rest.starts_with(|c: char| c.is_ascii_digit());
        let inside = |c: char| c.is_ascii_digit() || !is_number && (c == '_' || c.is_alphabetic());
        let end = self.rest.find(|c| !inside(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        let argument = if is_number {
            ArgumentRef::Index(word.parse().ok()?)
        } else if word.is_empty() {
            return None;
        } else {
            ArgumentRef::Name(word.to_owned())
        };
        self.rest = rest;
        Some(argument)
    }

    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, text: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(text) else {
            return false;
        };
        self.rest = rest;
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_is_a_template_or_a_mistake(text in "[{}a0:$.*<>^+#?x \\PC]{0,24}") {
            let _ = super::template(&text);
        }
    }
}
