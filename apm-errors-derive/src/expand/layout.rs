//! The text of a table and its records. The runtime's `table/record.rs` describes and reads them.

use crate::model::{self, Entry, Item, Message, Text};
use std::fmt::Write;

const BEFORE_CODE: &str = r#"{"errorCode":""#;
const BEFORE_MESSAGE: &str = r#"","errorMessage":""#;
const AFTER_MESSAGE: &str = r#""}"#;
const WITHOUT_MESSAGE: &str = r#"","errorMessage":null}"#;

/// How long a record is.
const SIZE: usize = 16;

#[derive(Default)]
pub(crate) struct Layout {
    pub(crate) text: String,
    pub(crate) records: Vec<u8>,
    /// The records of messages beside the table, in the order of [`Item::messages_beside`].
    pub(crate) messages: Vec<u8>,
    /// The same for each other language.
    pub(crate) translations: Vec<(String, Layout)>,
}

impl Layout {
    /// The table of an item without mistakes.
    pub(crate) fn of(item: &Item<'_>) -> Self {
        let mut layout = Self::default();
        for (_, entries, _) in item.numbered() {
            for entry in entries {
                let record = layout.record(model::code(entries), Texts::of(entry));
                layout.records.extend(record);
            }
        }
        for (entry, target) in item.messages_beside() {
            let texts = Texts {
                message: entry.message.as_ref(),
                ..Texts::default()
            };
            let record = layout.record(code_of(target), texts);
            layout.messages.extend(record);
        }
        for language in item.languages() {
            let translation = (language.to_owned(), Self::translation(item, language));
            layout.translations.push(translation);
        }
        layout
    }

    /// The texts of another language.
    fn translation(item: &Item<'_>, language: &str) -> Self {
        let mut layout = Self::default();
        for (_, entries, _) in item.numbered() {
            for entry in entries {
                let record = layout.translated(model::code(entries), entry, language);
                layout.records.extend(record);
            }
        }
        for (entry, target) in item.messages_beside() {
            let record = layout.translated(code_of(target), entry, language);
            layout.messages.extend(record);
        }
        layout
    }

    /// The record of an entry in another language, which may lack it.
    fn translated(&mut self, code: &str, entry: &Entry, language: &str) -> Vec<u8> {
        let found = entry.translations.iter().find(|it| it.tag == language);
        match found {
            None => vec![0; SIZE],
            Some(translation) => self.record(
                code,
                Texts {
                    status: None,
                    message: translation.message.as_ref(),
                    description: translation.description.as_ref(),
                    solution: translation.solution.as_ref(),
                },
            ),
        }
    }

    /// Adds the texts of an entry, and returns its record.
    fn record<'t>(&mut self, code: &str, texts: Texts<'t>) -> Vec<u8> {
        let (message, is_constant) = match texts.message {
            None => ("", true),
            Some(Message { text, template, .. }) => match template.constant() {
                Some(constant) => (constant, true),
                None => (text.value.as_str(), false),
            },
        };
        let value = |text: Option<&'t Text>| text.map_or("", |text| text.value.as_str());
        let (description, solution) = (value(texts.description), value(texts.solution));
        let sent = if is_constant { message } else { "" };
        let escaped = if has_no_escapes(code) && has_no_escapes(sent) {
            0
        } else {
            let before = self.text.len();
            if is_constant {
                body(&mut self.text, code, message, escape);
            } else {
                body_before_message(&mut self.text, code, true, escape);
            }
            self.text.len() - before
        };
        let start = self.text.len() + BEFORE_CODE.len();
        body(&mut self.text, code, message, String::push_str);
        self.text.push_str(description);
        self.text.push_str(solution);

        let status = texts.status.unwrap_or(0);
        let lens = [message.len(), description.len(), solution.len(), escaped];
        let mut record = Vec::with_capacity(SIZE);
        record.extend_from_slice(&u32::try_from(start).unwrap_or(u32::MAX).to_le_bytes());
        record.extend_from_slice(&status.to_le_bytes());
        for len in lens {
            record.extend_from_slice(&short(len).to_le_bytes());
        }
        record.push(u8::try_from(code.len()).unwrap_or(u8::MAX));
        record.push(is_constant.into());
        record
    }
}

/// The texts of an entry in one language.
#[derive(Clone, Copy, Default)]
struct Texts<'a> {
    status: Option<u16>,
    message: Option<&'a Message>,
    description: Option<&'a Text>,
    solution: Option<&'a Text>,
}

impl<'a> Texts<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            status: entry.status.map(|(status, _)| status),
            message: entry.message.as_ref(),
            description: entry.description.as_ref(),
            solution: entry.solution.as_ref(),
        }
    }
}

fn code_of(entry: &Entry) -> &str {
    entry.code.as_ref().map_or("", |code| &code.value)
}

/// The rules limit every text to less than this.
fn short(len: usize) -> u16 {
    u16::try_from(len).unwrap_or(u16::MAX)
}

/// A body, its code and its message as `write` writes them. An empty message is `null`.
fn body(json: &mut String, code: &str, message: &str, write: fn(&mut String, &str)) {
    body_before_message(json, code, !message.is_empty(), write);
    if !message.is_empty() {
        write(json, message);
        json.push_str(AFTER_MESSAGE);
    }
}

/// A body up to its message, or the whole body if it has none.
fn body_before_message(
    json: &mut String,
    code: &str,
    has_message: bool,
    write: fn(&mut String, &str),
) {
    json.push_str(BEFORE_CODE);
    write(json, code);
    json.push_str(if has_message {
        BEFORE_MESSAGE
    } else {
        WITHOUT_MESSAGE
    });
}

/// Whether JSON escapes nothing in a text.
fn has_no_escapes(text: &str) -> bool {
    !text
        .bytes()
        .any(|byte| matches!(byte, 0..b' ' | b'"' | b'\\'))
}

/// Escapes a text for a JSON string, as `serde_json` does. The runtime's `json.rs` does the same for
/// messages that are known only at run time.
fn escape(json: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            '\0'..' ' => {
                let _ = write!(json, "\\u{:04x}", u32::from(c));
            }
            _ => json.push(c),
        }
    }
}
