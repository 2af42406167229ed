//! What a header says of its column.

use super::words::{
    CAUSES, CODES, DESCRIPTIONS, ERRORS, EXAMPLES, MESSAGES, NUMBERS, OWN, REMARKS, RESULTS,
    SOLUTIONS, STATUSES,
};
use crate::docs::column::Language;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Status,
    /// A status, if the cells below are statuses.
    PossibleStatus,
    Code,
    /// A status or a code: the cells below tell which.
    Number,
    Message,
    Description,
    /// A description where nothing describes better.
    Cause,
    /// A description where not even a cause does.
    Remark,
    Solution,
    /// Ignored, whatever the cells below are.
    Example,
}

/// The header of one column: its letters and digits in lower case, without blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ColumnHeader {
    /// The text before brackets, up to an `of`: of `Meaning of the code`, the meaning.
    name: String,
    /// The text in brackets and behind them: often the same in another language.
    brackets: String,
}

impl ColumnHeader {
    pub(super) fn of(text: &str) -> Self {
        let text: String = text
            .chars()
            .flat_map(char::to_lowercase)
            .map(ascii)
            .collect();
        let brackets = text.find(['(', '[', '【', '「', '<']).unwrap_or(text.len());
        let (name, brackets) = text.split_at(brackets);
        let (name, brackets) = (letters(before_of(name)), letters(brackets));
        // A number at the end belongs to a footnote.
        let name = name.trim_end_matches(char::is_numeric);
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
        let in_brackets = || number(&self.brackets).or_else(|| text(&self.brackets));
        match number(&self.name).or_else(|| text(&self.name)) {
            // `返回码（Error Code）`, `描述信息（result_message）`: one of two languages may say more.
            Some(Kind::Number) => in_brackets()
                .filter(|kind| matches!(kind, Kind::Status | Kind::Code))
                .or(Some(Kind::Number)),
            Some(Kind::Description) if in_brackets() == Some(Kind::Message) => Some(Kind::Message),
            kind => kind.or_else(in_brackets),
        }
    }

    /// The language of the column, if the header names it.
    pub(super) fn language(&self) -> Option<Language> {
        let says = |words: &[&str]| has(&self.name, words) || has(&self.brackets, words);
        if says(&["english", "英文", "英语"]) || ["en", "enus"].contains(&&*self.brackets) {
            Some(Language::English)
        } else if says(&["chinese", "中文", "汉语"])
            || ["zh", "cn", "zhcn"].contains(&&*self.brackets)
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

/// The part before an `of` or a `for`.
fn before_of(text: &str) -> &str {
    let ends = [" of ", " for "].map(|of| text.find(of));
    let end = ends.into_iter().flatten().min();
    &text[..end.unwrap_or(text.len())]
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn has(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| words.contains(word))
}

fn ends(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| words.ends_with(word))
}

/// The words before a word for a number or a code: `错误` of `错误码编号`. And whether it is called a code.
fn qualifier(words: &str) -> Option<(&str, bool)> {
    let (mut rest, mut is_code) = (words, false);
    let strip = |rest: &str, list: &[&str]| {
        list.iter()
            .find_map(|word| rest.strip_suffix(word).map(str::len))
    };
    loop {
        if let Some(end) = strip(rest, CODES) {
            (rest, is_code) = (&rest[..end], true);
        } else if let Some(end) = strip(rest, NUMBERS) {
            rest = &rest[..end];
        } else {
            break;
        }
    }
    (rest.len() < words.len()).then_some((rest, is_code))
}

/// The kind of a column of numbers: of statuses or codes.
fn number(words: &str) -> Option<Kind> {
    let is_http = words.contains("http");
    let Some((of, is_code)) = qualifier(words) else {
        return status(words);
    };
    match of {
        _ if is_http && is_code => Some(Kind::Status),
        _ if is_http => Some(Kind::PossibleStatus),
        _ if ends(of, ERRORS) => Some(Kind::Code),
        // Beside the status of the answer, a business has codes of its own.
        _ if of.starts_with("业务") && is_code => Some(Kind::Code),
        _ if ends(of, STATUSES) && is_code => Some(Kind::Status),
        _ if ends(of, STATUSES) => Some(Kind::PossibleStatus),
        _ if is_code && (of.is_empty() || ends(of, OWN)) || ends(of, RESULTS) => Some(Kind::Number),
        _ => None,
    }
}

/// Whether a column that is not called a number is one of statuses.
fn status(words: &str) -> Option<Kind> {
    let of = ["状态", "status"]
        .iter()
        .find_map(|word| words.strip_suffix(word));
    let is_answer = |of: &str| {
        qualifier(of).is_some() || ends(of, &["http", "响应", "返回", "response", "return"])
    };
    let is_possible = match of {
        Some("") => true,
        Some(of) if is_answer(of) => return Some(Kind::Status),
        Some(_) => false,
        None => {
            words.starts_with("http") && {
                let of = &words["http".len()..];
                ["", "响应", "返回", "错误", "response", "return", "error"].contains(&of)
            }
        }
    };
    is_possible.then_some(Kind::PossibleStatus)
}

/// The kind of a column of texts.
fn text(words: &str) -> Option<Kind> {
    let name = words.trim_end_matches('s');
    let is_english = |word: &&&str| word.is_ascii();
    let of_status = ["状态", "响应码", "status", "responsecode", "http"];
    if has(words, DESCRIPTIONS) && has(words, &of_status) {
        // It explains the status, not the error.
        Some(Kind::Remark)
    } else if has(words, &["message", "msg"])
        && !DESCRIPTIONS
            .iter()
            .filter(is_english)
            .any(|word| name.ends_with(word))
    {
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
