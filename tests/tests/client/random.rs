//! Any bytes, and any JSON: what is picked is what the rules say, in a second implementation of them.

use apm_errors::ApiError;
use proptest::prelude::*;
use serde_json::{Map, Value};
use std::fmt::Write;

/// Codes and their messages, each in the order of preference.
const FAMILIES: [(&str, &[&str]); 4] = [
    ("errorCode", &["errorMessage", "errorMsg"]),
    (
        "error_code",
        &["error_msg", "error_message", "error_description"],
    ),
    ("errCode", &["errMsg", "errMessage"]),
    ("code", &["message", "msg", "detail", "details", "error"]),
];

/// Messages that say nothing where they are empty.
const VAGUE: [&str; 3] = ["detail", "details", "error"];

#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    rank: (usize, bool),
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
}

fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn pair(object: &Map<String, Value>, rank: (usize, bool)) -> Found {
    let filled =
        |name: &str| text(object.get(name)).filter(|text| !text.trim_matches(' ').is_empty());
    let said = |name: &&str| {
        if VAGUE.contains(name) {
            filled(name)
        } else {
            text(object.get(*name))
        }
    };
    let message_of = |names: &[&str]| names.iter().find_map(said);
    let code = FAMILIES.iter().find_map(|(name, _)| filled(name));
    let own = FAMILIES.iter().find(|(name, _)| filled(name).is_some());
    let is_free = |name: &str| filled(name).is_none() || filled(name) == code;
    let free = || {
        FAMILIES
            .iter()
            .filter(|(name, _)| is_free(name))
            .find_map(|(_, names)| message_of(names))
    };
    let message = own.and_then(|(_, names)| message_of(names)).or_else(free);
    Found {
        rank,
        code,
        message,
        request_id: filled("request_id"),
    }
}

fn collect(value: &Value, depth: usize, in_error: bool, found: &mut Vec<Found>) {
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect(item, depth, in_error, found)),
        Value::Object(object) => {
            let on_surface = depth == 1 || (depth == 2 && in_error);
            found.push(pair(object, (depth, !on_surface)));
            for (name, value) in object {
                let in_error = depth == 1 && matches!(name.as_str(), "error" | "errors");
                collect(value, depth + 1, in_error, found);
            }
        }
        _ => {}
    }
}

fn reference(document: &Value) -> Found {
    let mut objects = Vec::new();
    if document.is_array() || document.is_object() {
        collect(document, 1, false, &mut objects);
    }
    let outermost = |is: &dyn Fn(&Found) -> bool| {
        objects
            .iter()
            .filter(|found| is(found))
            .min_by_key(|found| found.rank)
    };
    let loose_id = objects
        .iter()
        .filter(|found| found.code.is_none() && found.request_id.is_some())
        .min_by_key(|found| found.rank.0);
    let mut best = outermost(&|found| found.code.is_some())
        .or_else(|| outermost(&|found| found.message.is_some()))
        .cloned()
        .unwrap_or_default();
    best.request_id = best.request_id.or_else(|| loose_id?.request_id.clone());
    best
}

fn names() -> impl Strategy<Value = String> {
    let known = FAMILIES
        .iter()
        .flat_map(|(code, messages)| messages.iter().chain([code]));
    let known: Vec<&str> = known
        .copied()
        .chain(["request_id", "errors", "data"])
        .collect();
    prop_oneof![4 => prop::sample::select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

fn documents() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(vec!["", "A.1", "APIGW.0301", "m"]).prop_map(Value::from),
        // A blank that is written as an escape is none, so texts have more than blanks.
        any::<String>().prop_map(|text| Value::from(text + "-")),
    ];
    leaf.prop_recursive(6, 48, 6, |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            3 => prop::collection::vec((names(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A body with escapes wherever there may be one.
fn escaped(json: &str) -> String {
    let mut escaped = String::new();
    let (mut in_string, mut after_backslash) = (false, false);
    for character in json.chars() {
        if character == '"' && !after_backslash {
            in_string = !in_string;
        }
        if in_string && !after_backslash && !matches!(character, '"' | '\\') {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(escaped, "\\u{unit:04x}").unwrap();
            }
        } else {
            escaped.push(character);
        }
        after_backslash = character == '\\' && !after_backslash;
    }
    escaped
}

fn decoded(body: &str) -> Found {
    let error = ApiError::decode(400, body.as_bytes());
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Found {
        rank: Default::default(),
        code: owned(error.code()),
        message: owned(error.message()),
        request_id: owned(error.request_id()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(status: u16, body: Vec<u8>, start in prop::sample::select(vec!["", "{", "[", r#"{"code":"#, r#"{"code":""#])) {
        let body = [start.as_bytes(), &body].concat();
        let error = ApiError::decode(status, &body);
        prop_assert_eq!(error.status(), status);
        prop_assert_eq!(error.raw(), body.as_slice());
        prop_assert!(!error.to_string().contains(char::is_control));
    }

    #[test]
    fn any_document(document in documents()) {
        let expected = Found { rank: Default::default(), ..reference(&document) };
        let compact = document.to_string();
        prop_assert_eq!(decoded(&compact), expected.clone(), "{}", compact);
        let pretty = serde_json::to_string_pretty(&document).unwrap();
        prop_assert_eq!(decoded(&pretty), expected.clone());
        prop_assert_eq!(decoded(&format!("\u{FEFF}\n{compact} trailing {compact}")), expected.clone());
        // Two codes that differ only in how they are written are two codes, so all of them are written alike.
        let escaped = escaped(&compact);
        prop_assert_eq!(decoded(&escaped), expected, "{}", escaped);
    }

    #[test]
    fn any_string(text: String) {
        let body = serde_json::json!({ "code": text, "message": text }).to_string();
        let error = ApiError::decode(400, body.as_bytes());
        // A blank code is none.
        prop_assert_eq!(error.code(), Some(text.as_str()).filter(|text| !text.trim_matches(' ').is_empty()));
        prop_assert_eq!(error.message(), Some(text.as_str()));
    }

    #[test]
    fn any_truncation_keeps_a_pair_that_was_complete(document in documents(), cut: prop::sample::Index) {
        let tail = document.to_string();
        let cut = (0..=tail.len()).rev().find(|&at| at <= cut.index(tail.len() + 1) && tail.is_char_boundary(at));
        let body = format!(r#"{{"errorCode":"A.1","errorMessage":"m","z":{}"#, &tail[..cut.unwrap()]);
        let error = ApiError::decode(400, body.as_bytes());
        prop_assert_eq!((error.code(), error.message()), (Some("A.1"), Some("m")));
    }
}
