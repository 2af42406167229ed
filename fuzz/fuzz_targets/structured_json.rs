//! Documents of the shapes that matter, whole and cut off: what is said in the outermost object is read.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/tests/client/any_body.rs"]
mod any_body;
#[path = "../../tests/tests/client/reference.rs"]
mod reference;
#[path = "../../tests/tests/client/reference_2xx.rs"]
mod reference_2xx;

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
    Pool(u8),
}

/// Texts that the rules know.
const TEXTS: [&str; 20] = [
    " ",
    "\t",
    "\u{3000}",
    "B.1",
    "CN",
    "m",
    "n",
    "0",
    "409",
    "1001",
    "0x0",
    "200 OK",
    "OK",
    "NO_ERROR",
    "-",
    "E0000",
    "ERR_000",
    "操作成功",
    "success",
    "com.x#A.1",
];

#[derive(Arbitrary, Debug)]
enum Name {
    Known(u8),
    Other(String),
}

const NAMES: [&str; 42] = [
    "errorCode",
    "error_code",
    "errCode",
    "code",
    "Code",
    "__type",
    "errorMessage",
    "errorMsg",
    "error_msg",
    "error_message",
    "error_description",
    "errMsg",
    "errMessage",
    "externalMessage",
    "message",
    "Message",
    "msg",
    "detail",
    "details",
    "error",
    "Error",
    "errors",
    "subErrors",
    "violations",
    "Response",
    "request_id",
    "requestId",
    "RequestId",
    "encoded_authorization_message",
    "is_success",
    "success",
    "isSuccess",
    "succeeded",
    "ok",
    "status",
    "timestamp",
    "path",
    "traceId",
    "trace_id",
    "data",
    "id",
    "",
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
            Value::Codes(Code::Pool(index)) => self.text(TEXTS[usize::from(*index) % TEXTS.len()]),
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
    let is_code = |code: &str| !code.trim().is_empty();
    let is_text = |(code, message): &&(String, String)| is_code(code) && is_code(message);
    if let Some((code, message)) = input.pair.as_ref().filter(is_text) {
        assert_eq!(
            (error.code(), error.message()),
            (Some(code.as_str()), Some(message.as_str()))
        );
    }
    by_the_rules(body);
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

/// Compares with the second implementation of the rules.
fn by_the_rules(body: &[u8]) {
    let Ok(document) = serde_json::from_slice::<serde_json::Value>(body) else {
        return;
    };
    // Within the documented bound of objects around each other.
    if depth(&document) > 8 {
        return;
    }
    // A map has no duplicate members, and an order of its own.
    let body = document.to_string();
    let error = any_body::decode(409, body.as_bytes());
    let said = reference::said(409, &document);
    assert_eq!(error.code(), said.code.as_deref(), "{body}");
    assert_eq!(error.message(), said.message.as_deref(), "{body}");
    assert_eq!(error.request_id(), said.request_id.as_deref(), "{body}");
    assert_eq!(
        error.encoded_authorization_message(),
        said.authorization.as_deref(),
        "{body}"
    );
    let is_error = apm_errors::ApiError::check(http::Response::new(body.as_str())).is_err();
    assert_eq!(
        is_error,
        reference_2xx::is_error_in_200(&document),
        "{body}"
    );
}

fn depth(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::Array(items) => items.iter().map(depth).max().unwrap_or(0),
        serde_json::Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}
