//! Names, literals and comments of other languages.

use heck::{ToPascalCase, ToShoutySnakeCase};
use minijinja::Value;
use std::collections::HashSet;

/// A name in two cases: ASCII letters, digits and `_`, beginning with a letter.
pub(super) struct Name {
    pub(super) pascal: String,
    pub(super) screaming: String,
}

/// A unique name for a code.
pub(super) fn name(code: &str, taken: &mut HashSet<String>) -> Name {
    let plain: String = code
        .chars()
        .map(|it| if it.is_ascii_alphanumeric() { it } else { '_' })
        .collect();
    let mut pascal = plain.to_pascal_case();
    let mut screaming = plain.to_shouty_snake_case();
    if !pascal.starts_with(|first: char| first.is_ascii_alphabetic()) {
        pascal.insert_str(0, "Code");
        screaming.insert_str(0, "CODE_");
    }
    // `A.1` and `a-1` give the same name.
    let mut number = 1;
    while !taken.insert(pascal.to_ascii_lowercase() + &number_behind(number)) {
        number += 1;
    }
    Name {
        pascal: pascal + &number_behind(number),
        screaming: screaming + &number_behind(number),
    }
}

fn number_behind(number: u32) -> String {
    match number {
        1 => String::new(),
        more => format!("_{more}"),
    }
}

/// A JSON literal, which is also valid in TypeScript, Go and Java: characters beyond ASCII stay, and line separators of
/// these languages are escaped.
pub(super) fn json(value: &Value) -> String {
    let literal = match value.as_str() {
        Some(text) => serde_json::Value::from(text).to_string(),
        None => value.to_string(),
    };
    literal
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
        .replace('\u{7f}', "\\u007f")
}

/// A text for a comment: on one line, and without characters that would end the comment.
pub(super) fn comment(text: &str) -> String {
    let text = text.replace("*/", "*\u{200b}/");
    // `\u` begins an escape in Java, also in comments.
    let text = text.replace("\\u", "\\ u");
    text.split(|it: char| {
        it.is_whitespace() || it.is_control() || matches!(it, '\u{2028}' | '\u{2029}')
    })
    .filter(|word| !word.is_empty())
    .collect::<Vec<_>>()
    .join(" ")
}

#[cfg(test)]
mod tests {
    use super::{comment, name};
    use std::collections::HashSet;

    #[test]
    fn every_code_has_a_name_of_its_own() {
        let mut taken = HashSet::new();
        let mut names = |code| {
            let name = name(code, &mut taken);
            (name.pascal, name.screaming)
        };
        let pair = |pascal: &str, screaming: &str| (pascal.to_owned(), screaming.to_owned());
        assert_eq!(
            names("SVCSTG.ORD.404001"),
            pair("SvcstgOrd404001", "SVCSTG_ORD_404001")
        );
        assert_eq!(
            names("svcstg-ord-404001"),
            pair("SvcstgOrd404001_2", "SVCSTG_ORD_404001_2")
        );
        assert_eq!(names("404"), pair("Code404", "CODE_404"));
        assert_eq!(names("错误"), pair("Code", "CODE_"));
        assert_eq!(names("误"), pair("Code_2", "CODE__2"));
    }

    #[test]
    fn texts_do_not_end_comments() {
        assert_eq!(
            comment("a */ b\n// c\u{2028}d \\u002a"),
            "a *\u{200b}/ b // c d \\ u002a"
        );
    }
}
