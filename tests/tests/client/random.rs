//! Any bytes, and any JSON: compares the decoder with a second implementation of its rules.

use crate::{
    reference::{Said, said},
    reference_2xx::is_error_in_200,
};
use apm_errors::ApiError;
use proptest::prelude::*;
use serde_json::Value;
use std::fmt::Write;

const STATUS: u16 = 418;

/// Every name that is read, some that are not, and what a payload has.
const NAMES: [&str; 45] = [
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
    "codes",
    "Errors",
    "errorcode",
    "",
];

const TEXTS: [&str; 33] = [
    "",
    " ",
    "\t",
    "\u{3000}",
    "\u{a0} ",
    "A.1",
    "B.1",
    "APIGW.0301",
    "SVCSTG.ATS.400101",
    "SVCSTG.ATS.2000",
    "SVCSTG_AMS_2000000",
    "CN",
    "m",
    "n",
    "0",
    "409",
    "409.0",
    "1001",
    "0x0",
    "200 OK",
    "OK",
    "SUCCESS",
    "NO_ERROR",
    "-",
    "E0000",
    "ERR_000",
    "操作成功",
    "未成功",
    "success",
    "Request succeeded.",
    "unsuccessful",
    "com.x#A.1",
    "x#",
];

fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => prop::sample::select(&NAMES[..]).prop_map(str::to_owned),
        4 => prop::sample::select(&["code", "message", "error", "errors", "errorCode", "details"][..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn documents() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => prop::sample::select(&[0, 1, 200, 409, 418, 1001][..]).prop_map(Value::from),
        1 => prop::sample::select(&[0.0, 200.5, 409.0, 503.5][..]).prop_map(|it: f64| Value::from(it)),
        8 => prop::sample::select(&TEXTS[..]).prop_map(Value::from),
        1 => any::<String>().prop_map(Value::from),
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

fn decoded(body: &str) -> Said {
    let error = ApiError::decode(STATUS, body.as_bytes());
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Said {
        code: owned(error.code()),
        message: owned(error.message()),
        request_id: owned(error.request_id()),
        authorization: owned(error.encoded_authorization_message()),
    }
}

fn is_error(status: u16, body: &str) -> bool {
    let answer = http::Response::builder().status(status).body(body);
    ApiError::check(answer.unwrap()).is_err()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(status: u16, body: Vec<u8>, start in prop::sample::select(vec!["", "{", "[", r#"{"code":"#, r#"{"code":""#])) {
        let body = [start.as_bytes(), &body].concat();
        let error = ApiError::decode(status, &body);
        prop_assert_eq!(error.status(), status);
        prop_assert_eq!(error.raw(), body.as_slice());
        prop_assert!(!error.to_string().contains(char::is_control));
    }

    #[test]
    fn any_string(text: String) {
        let body = serde_json::json!({ "code": text, "message": text }).to_string();
        let error = ApiError::decode(400, body.as_bytes());
        // A blank code is none.
        prop_assert_eq!(error.code(), Some(text.as_str()).filter(|text| !text.trim().is_empty()));
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_read_by_the_rules(document in documents()) {
        let expected = said(STATUS, &document);
        let compact = document.to_string();
        prop_assert_eq!(decoded(&compact), expected.clone(), "{}", compact);
        let pretty = serde_json::to_string_pretty(&document).unwrap();
        prop_assert_eq!(decoded(&pretty), expected.clone());
        prop_assert_eq!(decoded(&format!("\u{FEFF}\n{compact} trailing {compact}")), expected.clone());
        let escaped = escaped(&compact);
        prop_assert_eq!(decoded(&escaped), expected, "{}", escaped);

        let expected = is_error_in_200(&document);
        prop_assert_eq!(is_error(200, &compact), expected, "{}", compact);
        prop_assert_eq!(is_error(299, &escaped), expected, "{}", escaped);
        prop_assert!(is_error(302, &compact) && !is_error(300, &compact));
    }
}
