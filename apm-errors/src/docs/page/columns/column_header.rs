//! The kind of a column, by its header.

use super::{
    header_words::{ends, has, without_end, words},
    kind::{Kind, Naming},
    languages,
    words::{
        BASES, CAUSES, CODES, DESCRIPTIONS, ERRORS, EXAMPLES, MESSAGES, NAMES, NUMBERS, OWN,
        REMARKS, RESULTS, SOLUTIONS, STATUSES,
    },
};
use crate::docs::column::Language;

/// The header of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ColumnHeader {
    /// The words before brackets, up to an `of`: `Meaning` for `Meaning of the code`.
    name: String,
    /// The words in brackets and after them: often the same in another language.
    brackets: String,
}

impl ColumnHeader {
    pub(super) fn of(text: &str) -> Self {
        let text: String = text.chars().map(ascii).collect();
        let brackets = text.find(['(', '[', '【', '「', '<']).unwrap_or(text.len());
        let (name, brackets) = text.split_at(brackets);
        // A number at the end belongs to a footnote.
        let name = name.trim_end_matches(|c: char| c.is_numeric() || c.is_whitespace());
        let (name, brackets) = (words(name), words(brackets));
        let name = before_of(&name);
        if name.is_empty() {
            let (name, brackets) = (brackets, String::new());
            return Self { name, brackets };
        }
        let name = name.to_owned();
        Self { name, brackets }
    }

    pub(super) fn kind(&self) -> Option<Kind> {
        let is_solution = [&self.name, &self.brackets]
            .iter()
            .any(|words| has(words, SOLUTIONS));
        if is_solution {
            return Some(Kind::Solution);
        }
        let in_brackets = || kind(&self.brackets);
        match kind(&self.name) {
            // `返回码（Error Code）`, `描述信息（result_message）`: one of two languages may be more precise.
            Some(number @ (Kind::Number | Kind::Result)) => in_brackets()
                .filter(|kind| matches!(kind, Kind::Status | Kind::Code))
                .or(Some(number)),
            Some(Kind::Description) if in_brackets() == Some(Kind::Message) => Some(Kind::Message),
            kind => kind.or_else(in_brackets),
        }
    }

    pub(super) fn naming(&self) -> Option<Naming> {
        let (of, is_name) = match without_end(&self.name, NAMES) {
            Some(of) => (of, true),
            None => (&*self.name, false),
        };
        if ["exception", "异常"].contains(&of) || is_name && of.is_empty() {
            Some(Naming::Things)
        } else {
            ["error", "errors", "错误", "api error"]
                .contains(&of)
                .then_some(Naming::Errors)
        }
    }

    /// The words before brackets.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether two columns have the same name, apart from the text in brackets.
    pub(super) fn is_called_as(&self, other: &Self) -> bool {
        self.name == other.name
    }

    /// Whether it names the base of its numbers.
    pub(super) fn names_base(&self) -> bool {
        has(&self.name, BASES) || has(&self.brackets, BASES)
    }

    /// The language of the column, if the header names it.
    pub(super) fn language(&self) -> Option<Language> {
        let says = |words: &[&str]| has(&self.name, words) || has(&self.brackets, words);
        if says(&["english", "英文", "英语"]) || ["en", "en us"].contains(&&*self.brackets) {
            Some(Language::English)
        } else if says(&["chinese", "中文", "汉语"])
            || ["zh", "cn", "zh cn"].contains(&&*self.brackets)
        {
            Some(Language::Chinese)
        } else {
            None
        }
    }
}

/// The ASCII character that looks like a full-width one.
fn ascii(c: char) -> char {
    match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The words before an `of` or a `for`.
fn before_of(words: &str) -> &str {
    let ends = [" of ", " for "].map(|of| words.find(of));
    let end = ends.into_iter().flatten().min();
    &words[..end.unwrap_or(words.len())]
}

/// The kind of a column by its words, in any language.
fn kind(words: &str) -> Option<Kind> {
    number(words)
        .or_else(|| text(words))
        .or_else(|| languages::kind(words))
}

/// The words before a word for a number or a code: `错误` of `错误码编号`; and whether it is a word for a code.
fn qualifier(words: &str) -> Option<(&str, bool)> {
    let (mut rest, mut is_code) = (words, false);
    loop {
        if let Some(of) = without_end(rest, CODES) {
            (rest, is_code) = (of, true);
        } else if let Some(of) = without_end(rest, NUMBERS) {
            rest = of;
        } else {
            break;
        }
    }
    (rest.len() < words.len()).then_some((rest, is_code))
}

/// The kind of a column of numbers: of statuses or codes.
fn number(words: &str) -> Option<Kind> {
    let is_http = has(words, &["http"]);
    let Some((of, is_code)) = qualifier(words) else {
        return status(words);
    };
    match of {
        _ if is_http && is_code => Some(Kind::Status),
        _ if is_http => Some(Kind::PossibleStatus),
        _ if ends(of, ERRORS) => Some(Kind::Code),
        // Besides the status of the answer, there may be business codes.
        _ if of.starts_with("业务") && is_code => Some(Kind::Code),
        _ if ends(of, STATUSES) && is_code => Some(Kind::Status),
        _ if ends(of, STATUSES) => Some(Kind::PossibleStatus),
        _ if is_code && ends(of, RESULTS) => Some(Kind::Result),
        _ if is_code && (of.is_empty() || ends(of, OWN)) || ends(of, RESULTS) => Some(Kind::Number),
        _ => None,
    }
}

/// Whether a column that is not called a number is one of statuses.
fn status(words: &str) -> Option<Kind> {
    let of = without_end(words, &["状态", "status"]);
    let is_answer = |of: &str| {
        qualifier(of).is_some() || ends(of, &["http", "响应", "返回", "response", "return"])
    };
    let is_possible = match of {
        Some("") => true,
        Some(of) if is_answer(of) => return Some(Kind::Status),
        Some(_) => false,
        None => {
            words.starts_with("http") && {
                let of = words["http".len()..].trim_start();
                ["", "响应", "返回", "错误", "response", "return", "error"].contains(&of)
            }
        }
    };
    is_possible.then_some(Kind::PossibleStatus)
}

/// The kind of a column of texts.
fn text(words: &str) -> Option<Kind> {
    let of_status = ["状态", "响应码", "status", "response code", "http"];
    if has(words, DESCRIPTIONS) && has(words, &of_status) {
        // The column explains the status, not the error.
        Some(Kind::Remark)
    } else if has(words, &["message", "msg"]) && !ends_with_description(words) {
        Some(Kind::Message)
    } else if has(words, DESCRIPTIONS) {
        Some(Kind::Description)
    } else if has(words, MESSAGES) {
        Some(Kind::Message)
    } else if has(words, CAUSES) {
        Some(Kind::Cause)
    } else if has(words, REMARKS) {
        Some(Kind::Remark)
    } else if ["中文", "英文", "chinese", "english"].contains(&words) {
        Some(Kind::Description)
    } else if has(words, EXAMPLES) {
        Some(Kind::Example)
    } else {
        None
    }
}

/// `Message Description`, in English.
fn ends_with_description(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    let last = last.trim_end_matches('s');
    last.is_ascii() && DESCRIPTIONS.contains(&last)
}
