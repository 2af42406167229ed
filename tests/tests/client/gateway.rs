//! The gateway's table against its documented facts, row for row.

use apm_errors::{ApiError, ApigwErrorCode};

const FACTS: &str = include_str!("../../fixtures/apigw.tsv");

/// Status, code and message.
fn rows() -> Vec<(u16, &'static str, &'static str)> {
    let rows = FACTS.lines().skip(1).map(|row| row.split('\t'));
    rows.map(|mut cells| {
        let mut cell = || cells.next().unwrap();
        (cell().parse().unwrap(), cell(), cell())
    })
    .collect()
}

#[test]
fn every_row_is_the_documents() {
    let entries = ApigwErrorCode::TABLE.entries();
    let declared: Vec<_> = entries
        .map(|entry| (entry.status, entry.code, entry.message.unwrap()))
        .collect();
    assert_eq!(declared, rows());
    assert_eq!(declared.len(), 41);
}

#[test]
fn an_error_has_its_row_and_what_to_do() {
    for (status, code, message) in rows() {
        let body = format!(r#"{{"error_code":"{code}","error_msg":"{message}"}}"#);
        let error = ApiError::decode(status, body.as_bytes());
        let entry = error.entry().unwrap();
        assert_eq!(
            (entry.status, entry.code, entry.message),
            (status, code, Some(message))
        );
        for text in [entry.description, entry.solution] {
            assert!(text.is_some_and(|text| text != message), "{code}");
        }
        assert!(error.is_gateway() && error.known::<ApigwErrorCode>().is_some());
    }
}
