//! The longest allowed texts, and longer ones.

use crate::derive::derive;

/// The output of the derive for a struct with this code and one more key.
fn says(code: &str, key: &str) -> String {
    let source = format!("#[apm(code = {code:?}, status = 400, {key})] struct E;");
    derive(source.parse().unwrap()).to_string()
}

#[test]
fn texts_that_do_not_fit() {
    for key in ["message", "description", "solution"] {
        let text = |len: usize| format!("{key} = {:?}", "\u{1}".repeat(len));
        let longest = says("E.1", &text(10_000));
        assert!(!longest.contains("compile_error"), "{longest}");
        let mistake = says("E.1", &text(10_001));
        let wanted = format!("this {key} has 10001 bytes: the maximum is 10000");
        assert!(mistake.contains(&wanted), "{mistake}");
    }
}

#[test]
fn codes_that_do_not_fit() {
    let longest = says(&"E".repeat(128), "");
    assert!(!longest.contains("compile_error"), "{longest}");
    let mistake = says(&"E".repeat(129), "");
    let wanted = "this code has 129 bytes: the maximum is 128";
    assert!(mistake.contains(wanted), "{mistake}");
}
