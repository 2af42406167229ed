//! The rule R1 once more, slow and obvious: whether an answer of 2xx is an error. The fuzz target includes this file.

use crate::reference::{
    FAMILIES, Object, Said, all, choose, code, error_depth, is_blank, member, plain, said,
};
use serde_json::Value;

/// R1 (a).
const FLAGS: [&str; 5] = ["is_success", "success", "isSuccess", "succeeded", "ok"];

/// R1: whether an answer of 2xx is an error.
pub(crate) fn is_error_in_200(document: &Value) -> bool {
    let Some(object) = document.as_object() else {
        return false;
    };
    let flags = FLAGS.iter().filter_map(|flag| object.get(*flag)?.as_bool());
    if let Some(is_success) = flags.into_iter().next() {
        return !is_success;
    }
    !has_payload(object) && says_an_error(document) && !says_success(&said(200, document))
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

/// R1 (b): whether the outermost object has more than an error.
fn has_payload(object: &Object) -> bool {
    object
        .iter()
        .any(|(name, value)| match (plain(name), value) {
            (_, value) if is_nothing(value) => false,
            ("Response", Value::Object(inner)) => inner.iter().any(|(name, value)| {
                let is_wrapper = name == "Response" && value.is_object();
                !is_wrapper && is_payload(plain(name), value)
            }),
            (name, value) => is_payload(name, value),
        })
}

fn is_payload(name: &str, value: &Value) -> bool {
    let is_scalar = !value.is_array() && !value.is_object();
    let is_code = FAMILIES
        .iter()
        .any(|(code, names)| *code == name || names.contains(&name));
    let beside = [
        "__type",
        "request_id",
        "encoded_authorization_message",
        "status",
        "timestamp",
        "path",
    ];
    let traces = ["trace_id", "traceId", "traceID", "TraceId"];
    match name {
        _ if is_nothing(value) => false,
        "error" | "errors" | "detail" | "details" => false,
        name if FLAGS.contains(&name) => !value.is_boolean(),
        name if is_code || beside.contains(&name) || traces.contains(&name) => !is_scalar,
        _ => true,
    }
}

/// R1 (b): whether the rest is an error.
fn says_an_error(document: &Value) -> bool {
    let found = all(document);
    let Some(error) = choose(&found, 200) else {
        return false;
    };
    let Said {
        code: text,
        message,
        ..
    } = said(200, document);
    let has_message = message.is_some_and(|message| !is_blank(&message));
    let is_outermost = error.way.is_empty();
    match code(error.object) {
        _ if !is_outermost && error_depth(error).is_none() => false,
        Some((_, "code" | "__type")) if is_outermost => {
            has_message || looks_documented(&text.unwrap_or_default())
        }
        Some(_) => true,
        None if is_outermost => {
            let names = FAMILIES[..3].iter().flat_map(|(_, names)| names.iter());
            let mut names = names
                .filter(|name| **name != "externalMessage")
                .chain(&["error"]);
            names.any(|name| member(error.object, name).is_some_and(|text| !is_blank(&text)))
        }
        None => has_message,
    }
}

fn looks_documented(code: &str) -> bool {
    let parts: Vec<&str> = code.split('.').collect();
    let [first, .., last] = parts[..] else {
        return false;
    };
    !first.is_empty()
        && first
            .chars()
            .all(|it| it.is_ascii_alphabetic() || it == '_')
        && !last.is_empty()
        && last.chars().all(|it| it.is_ascii_digit())
}

/// R1 (c) and (d).
fn says_success(said: &Said) -> bool {
    let message = said.message.as_deref().unwrap_or_default();
    match said.code.as_deref() {
        // The documented errors that the generated documents have.
        Some("SVCSTG.ATS.400101" | "APIGW.0301") => false,
        Some(code) => is_success_code(code) || is_success_message(message),
        None => is_success_code(message) || is_success_message(message),
    }
}

/// R1 (c).
fn is_success_code(code: &str) -> bool {
    let code = code.trim().to_lowercase();
    let word: String = code.chars().filter(|it| it.is_alphanumeric()).collect();
    let is_word = [
        "",
        "ok",
        "okay",
        "success",
        "successful",
        "successfully",
        "succeed",
        "succeeded",
        "created",
        "accepted",
        "completed",
        "done",
        "noerror",
        "noerrors",
        "nocontent",
        "none",
        "null",
        "nil",
        "na",
        "undefined",
        "nothing",
        "成功",
    ]
    .contains(&word.as_str());
    let says_failure = |text: &str| text.contains("err") || text.contains("fail");
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let are_zeros =
        !digits.is_empty() && digits.trim_matches('0').is_empty() && !says_failure(&code);
    let joins = |it: char| it.is_whitespace() || "_-:".contains(it);
    let after_sign = code.char_indices().skip(1).find(|(_, it)| joins(*it));
    let starts_joined = code.starts_with(joins);
    let (number, phrase) = match after_sign {
        Some((end, _)) if !starts_joined => code.split_at(end),
        _ => (code.as_str(), ""),
    };
    let hex = number
        .strip_prefix("0x")
        .and_then(|it| u32::from_str_radix(it, 16).ok());
    let number = hex.map(f64::from).or_else(|| number.parse().ok());
    let is_status = number.is_some_and(|it| it == 0.0 || (200.0..300.0).contains(&it));
    let is_svcstg = code.starts_with("svcstg")
        && code.ends_with(|it: char| it.is_ascii_digit())
        && matches!(
            code.rsplit(['.', '_', '-']).next(),
            Some("2000" | "2000000")
        );
    is_word || are_zeros || is_status && !says_failure(phrase) || is_svcstg
}

/// R1 (d).
fn is_success_message(message: &str) -> bool {
    let lower = message.to_ascii_lowercase();
    let words: Vec<&str> = lower
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    let is_success = |word: &str| {
        [
            "success",
            "successful",
            "successfully",
            "succeed",
            "succeeded",
        ]
        .contains(&word)
    };
    let begins = match words[..] {
        ["operation" | "request", second, ..] => is_success(second),
        [first, ..] => is_success(first) || ["ok", "okay", "done"].contains(&first),
        [] => false,
    };
    let is_chinese = message.find("成功").is_some_and(|at| {
        !message[..at].contains(['不', '未', '没', '非', '无']) && !message.contains("失败")
    });
    begins || is_chinese
}
