//! The text of a table and its records. The runtime's `record.rs` describes and reads them.

use crate::model::{self, Entry, Item, Message, Text};
use std::fmt::Write;

const BEFORE_CODE: &str = r#"{"errorCode":""#;
const BEFORE_MESSAGE: &str = r#"","errorMessage":""#;
const WITHOUT_MESSAGE: &str = r#"","errorMessage":null}"#;

#[derive(Default)]
pub(crate) struct Layout {
    pub(crate) text: String,
    pub(crate) records: Vec<u8>,
}

impl Layout {
    /// The table of an item that keeps the rules.
    pub(crate) fn of(item: &Item<'_>) -> Self {
        let mut layout = Self::default();
        for (_, entries, _) in item.numbered() {
            for entry in entries {
                layout.push(model::code(entries), entry);
            }
        }
        layout
    }

    fn push(&mut self, code: &str, entry: &Entry) {
        let (message, is_constant) = match &entry.message {
            None => (None, true),
            Some(Message { text, template, .. }) => match template.constant() {
                Some(constant) => (Some(constant), true),
                None => (Some(text.value.as_str()), false),
            },
        };
        let [description, solution] = [&entry.description, &entry.solution]
            .map(|text: &Option<Text>| text.as_ref().map_or("", |text| &text.value));
        let body = body(code, message.filter(|_| is_constant), is_constant);
        let message = message.unwrap_or_default();
        let is_inside = body.starts_with(&format!("{BEFORE_CODE}{code}\""))
            && (!is_constant || message.is_empty() || body.ends_with(&format!(":\"{message}\"}}")));
        let mut start = self.text.len();
        self.text.push_str(&body);
        if is_inside {
            start += BEFORE_CODE.len();
        } else {
            start = self.text.len();
            self.text.push_str(code);
        }
        if !(is_inside && is_constant) {
            self.text.push_str(message);
        }
        self.text.push_str(description);
        self.text.push_str(solution);

        let status = entry.status.map_or(0, |(status, _)| status);
        let lens = [message, description, solution, &body].map(|text| short(text.len()));
        self.records
            .extend(u32::try_from(start).unwrap_or(u32::MAX).to_le_bytes());
        self.records.extend(status.to_le_bytes());
        self.records
            .extend(lens.into_iter().flat_map(u16::to_le_bytes));
        let flags = u8::from(is_inside) + 2 * u8::from(is_constant);
        self.records
            .extend([u8::try_from(code.len()).unwrap_or(u8::MAX), flags]);
    }
}

/// The rules keep every text shorter.
fn short(len: usize) -> u16 {
    u16::try_from(len).unwrap_or(u16::MAX)
}

/// The whole body, or what comes before a message that is not known yet.
fn body(code: &str, message: Option<&str>, is_whole: bool) -> String {
    let mut json = BEFORE_CODE.to_owned();
    escape(&mut json, code);
    match message {
        Some(message) => {
            json.push_str(BEFORE_MESSAGE);
            escape(&mut json, message);
            json.push_str("\"}");
        }
        None if is_whole => json.push_str(WITHOUT_MESSAGE),
        None => json.push_str(BEFORE_MESSAGE),
    }
    json
}

/// The inside of a JSON string as `serde_json` spells it. The runtime's `json.rs` writes the same
/// where a message is known only then.
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
