//! Documents of the shapes that matter, whole and cut off: what is said in the outermost object is read.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/tests/client/any_body.rs"]
mod any_body;

#[derive(Arbitrary, Debug)]
enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    Text(String),
    Codes(Code),
    Array(Vec<Value>),
    Object(Vec<(Name, Value)>),
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Code {
    Empty,
    Service,
    Gateway,
}

#[derive(Arbitrary, Debug)]
enum Name {
    Known(u8),
    Other(String),
}

const NAMES: [&str; 20] = [
    "errorCode",
    "error_code",
    "errCode",
    "code",
    "errorMessage",
    "errorMsg",
    "error_msg",
    "error_message",
    "error_description",
    "errMsg",
    "errMessage",
    "message",
    "msg",
    "detail",
    "details",
    "request_id",
    "encoded_authorization_message",
    "error",
    "errors",
    "data",
];

#[derive(Arbitrary, Debug)]
struct Input {
    /// Which characters are written as escapes: those whose number has a bit in common with it.
    escapes: u32,
    blanks: u8,
    before: Vec<(Name, Value)>,
    pair: Option<(String, String)>,
    cut: u16,
}

struct Writer {
    out: String,
    escapes: u32,
    blanks: usize,
}

impl Writer {
    fn token(&mut self, token: char) {
        self.out.push(token);
        self.out.push_str(&" \r\n\t"[..self.blanks]);
    }

    fn text(&mut self, text: &str) {
        self.out.push('"');
        for character in text.chars() {
            let must = character < ' ' || matches!(character, '"' | '\\');
            if must || u32::from(character) & self.escapes != 0 {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    self.out.push_str(&format!("\\u{unit:04X}"));
                }
            } else {
                self.out.push(character);
            }
        }
        self.token('"');
    }

    fn members(&mut self, members: &[(Name, Value)]) {
        self.token('{');
        for (index, (name, value)) in members.iter().enumerate() {
            if index > 0 {
                self.token(',');
            }
            match name {
                Name::Known(index) => self.text(NAMES[usize::from(*index) % NAMES.len()]),
                Name::Other(name) => self.text(name),
            }
            self.token(':');
            self.value(value);
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(bool) => self.out.push_str(&bool.to_string()),
            Value::Integer(integer) => self.out.push_str(&integer.to_string()),
            Value::Text(text) => self.text(text),
            Value::Codes(Code::Empty) => self.text(""),
            Value::Codes(Code::Service) => self.text("A.1"),
            Value::Codes(Code::Gateway) => self.text("APIGW.0301"),
            Value::Array(items) => {
                self.token('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.token(',');
                    }
                    self.value(item);
                }
                self.token(']');
            }
            Value::Object(members) => {
                self.members(members);
                self.token('}');
            }
        }
    }
}

fuzz_target!(|input: Input| {
    let blanks = usize::from(input.blanks % 5);
    let mut writer = Writer {
        out: String::new(),
        escapes: input.escapes,
        blanks,
    };
    writer.members(&input.before);
    if let Some((code, message)) = &input.pair {
        for (name, text) in [("errorCode", code), ("errorMessage", message)] {
            if !writer.out.trim_end().ends_with('{') {
                writer.token(',');
            }
            writer.text(name);
            writer.token(':');
            writer.text(text);
        }
    }
    writer.token('}');
    let body = writer.out.as_bytes();

    let error = any_body::decode(400, body);
    // The last pair of the outermost object, in the spelling that comes first, is the error.
    let is_code = |code: &str| code.bytes().any(|byte| byte > b' ');
    if let Some((code, message)) = input.pair.as_ref().filter(|(code, _)| is_code(code)) {
        assert_eq!(
            (error.code(), error.message()),
            (Some(code.as_str()), Some(message.as_str()))
        );
    }
    // What follows the document is not looked at.
    let twice = any_body::decode(400, &[body, b"\0", body].concat());
    assert_eq!(
        (error.code(), error.message()),
        (twice.code(), twice.message())
    );
    assert_eq!(error.request_id(), twice.request_id());

    let cut = &body[..usize::from(input.cut).min(body.len())];
    any_body::decode(400, cut);
});
