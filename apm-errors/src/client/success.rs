//! Codes and messages that mean success: R1 (c) and (d).

use crate::predefined::{ApigwErrorCode, ApmErrorCode};

/// Whether an answer with this code and message means success, although it looks like an error.
pub(super) fn says_success(code: Option<&str>, message: Option<&str>) -> bool {
    let message = message.unwrap_or_default();
    match code {
        Some(code) if is_documented_error(code) => false,
        Some(code) => is_success_code(code) || is_success_message(message),
        None => is_success_code(message) || is_success_message(message),
    }
}

/// Whether a code is one that services document: letters, a dot, digits.
pub(super) fn looks_documented(code: &str) -> bool {
    let is_word = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
    };
    let Some((first, last)) = code.split_once('.') else {
        return false;
    };
    let last = last.rsplit('.').next().unwrap_or_default();
    !first.is_empty() && is_word(first) && is_digits(last)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_documented_error(code: &str) -> bool {
    let entries = ApmErrorCode::TABLE
        .get_all(code)
        .chain(ApigwErrorCode::TABLE.get_all(code));
    let mut errors = entries.filter(|entry| !entry.is_success());
    errors.next().is_some()
}

/// R1 (c).
fn is_success_code(code: &str) -> bool {
    let code = code.trim().to_lowercase();
    if is_success_word(&code) || is_success_status(&code) || is_svcstg_success(&code) {
        return true;
    }
    let digits: Vec<char> = code.chars().filter(char::is_ascii_digit).collect();
    let are_zeros = !digits.is_empty() && digits.iter().all(|&digit| digit == '0');
    are_zeros && !says_failure(&code)
}

/// A word for success, or for nothing, with any separators: `NO_ERROR`, `N/A`, `-`.
fn is_success_word(code: &str) -> bool {
    const WORDS: [&str; 22] = [
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
    ];
    let word: String = code
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect();
    WORDS.contains(&word.as_str())
}

/// 0 or 200 to 299, as a number in any notation, possibly with its phrase: `0x0`, `2e2`, `200 OK`.
fn is_success_status(code: &str) -> bool {
    let end = code.find(|character: char| character.is_whitespace() || "_-:".contains(character));
    let (number, phrase) = code.split_at(end.filter(|&end| end > 0).unwrap_or(code.len()));
    let number = match number.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).ok().map(f64::from),
        None => number.parse().ok(),
    };
    let is_success = number.is_some_and(|it| it == 0.0 || (200.0..300.0).contains(&it));
    is_success && !says_failure(phrase)
}

/// `SVCSTG…2000` and `…2000000`.
fn is_svcstg_success(code: &str) -> bool {
    let last = code.rsplit(['.', '_', '-']).next();
    code.starts_with("svcstg") && matches!(last, Some("2000" | "2000000"))
}

fn says_failure(code: &str) -> bool {
    code.contains("err") || code.contains("fail")
}

/// R1 (d).
fn is_success_message(message: &str) -> bool {
    is_chinese_success(message) || begins_with_success(message)
}

/// 成功 without a negation.
fn is_chinese_success(message: &str) -> bool {
    let denies = |before: &str| before.contains(['不', '未', '没', '非', '无']);
    message
        .split_once("成功")
        .is_some_and(|(before, _)| !denies(before))
        && !message.contains("失败")
}

fn begins_with_success(message: &str) -> bool {
    let mut words = message
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let is = |word: Option<&str>, words: &[&str]| {
        word.is_some_and(|word| words.iter().any(|it| word.eq_ignore_ascii_case(it)))
    };
    let success = [
        "success",
        "successful",
        "successfully",
        "succeed",
        "succeeded",
    ];
    let first = words.next();
    if is(first, &["operation", "request"]) {
        return is(words.next(), &success);
    }
    is(first, &success) || is(first, &["ok", "okay", "done"])
}
