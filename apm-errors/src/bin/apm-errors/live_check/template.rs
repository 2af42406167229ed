//! Matches messages with templates.

/// Whether the template, with any texts in place of its placeholders, can be this message.
pub(super) fn can_make(template: &str, message: &str) -> bool {
    if template == message {
        return true;
    }
    let Some(literals) = literals(template) else {
        return false;
    };
    let [first, between @ .., last] = literals.as_slice() else {
        return literals.first().is_some_and(|text| text == message);
    };
    let Some(mut rest) = message.strip_prefix(first.as_str()) else {
        return false;
    };
    for text in between {
        match rest.split_once(text.as_str()) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last.as_str())
}

/// The texts around the placeholders; one more than there are placeholders. `None` if braces are not closed.
fn literals(template: &str) -> Option<Vec<String>> {
    let mut literals = vec![String::new()];
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        let literal = literals.last_mut()?;
        literal.push_str(before);
        if let Some(after) = brace.strip_prefix("{{").or(brace.strip_prefix("}}")) {
            literal.push_str(&brace[..1]);
            rest = after;
        } else {
            rest = brace.strip_prefix('{')?.split_once('}')?.1;
            literals.push(String::new());
        }
    }
    literals.last_mut()?.push_str(rest);
    Some(literals)
}

#[cfg(test)]
mod tests {
    use super::can_make;

    #[test]
    fn a_template_makes_what_its_placeholders_can_become() {
        for (template, message, can) in [
            ("sold out.", "sold out.", true),
            ("sold out.", "sold out", false),
            (
                "order {id} does not exist.",
                "order 7 does not exist.",
                true,
            ),
            ("order {id} does not exist.", "order  does not exist.", true),
            (
                "order {id} does not exist.",
                "order 7 does not exist",
                false,
            ),
            (
                "order {id} does not exist.",
                "the order 7 does not exist.",
                false,
            ),
            ("{a}-{b}", "1-2-3", true),
            ("{a}-{b}", "12", false),
            ("{a}{b:?}", "", true),
            ("a{x}a", "a", false),
            ("a{x}a", "aa", true),
            ("use {{}} for {0}", "use {} for braces", true),
            ("use {{}} for {0}", "use {{}} for braces", false),
            // A constant message has unescaped braces.
            ("use {}", "use {}", true),
            ("use {", "use {", true),
            ("use {", "use x", false),
        ] {
            assert_eq!(can_make(template, message), can, "{template} {message}");
        }
    }
}
