//! The tables of the gateways against their documented facts, row for row.

use apm_errors::{ApiError, ApigErrorCode, ApigwErrorCode};

/// Status, code, message, and what else there is.
fn rows(facts: &'static str) -> Vec<(u16, &'static str, &'static str, Vec<String>)> {
    let rows = facts.lines().skip(1).map(|row| row.split('\t'));
    rows.map(|mut cells| {
        let mut cell = || cells.next().unwrap();
        let (status, code, message) = (cell().parse().unwrap(), cell(), cell());
        (
            status,
            code,
            message,
            cells.map(|it| it.replace("\\n", "\n")).collect(),
        )
    })
    .collect()
}

const APIGW: &str = include_str!("../../fixtures/apigw.tsv");
/// From the page of the product: description and solution, too.
const APIG: &str = include_str!("../../fixtures/apig.tsv");

#[test]
fn every_row_matches_the_documentation() {
    let tables = [(APIGW, ApigwErrorCode::TABLE), (APIG, ApigErrorCode::TABLE)];
    for (facts, table) in tables {
        let texts = |text: Option<&str>| text.map(str::to_owned).unwrap_or_default();
        let declared: Vec<_> = (table.entries())
            .map(|entry| {
                let texts = vec![texts(entry.description), texts(entry.solution)];
                (entry.status, entry.code, entry.message.unwrap(), texts)
            })
            .collect();
        let rows = rows(facts);
        assert_eq!((declared.len(), rows.len()), (41, 41));
        for (declared, (status, code, message, texts)) in declared.iter().zip(rows) {
            assert_eq!(
                (declared.0, declared.1, declared.2),
                (status, code, message)
            );
            assert!(texts.is_empty() || declared.3 == texts, "{declared:?}");
        }
    }
}

#[test]
fn an_error_has_its_row_and_what_to_do() {
    for (status, code, message, _) in [rows(APIGW), rows(APIG)].concat() {
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
        assert!(error.is_gateway());
        assert_eq!(
            error.known::<ApigwErrorCode>().is_some(),
            code.starts_with("APIGW")
        );
        assert_eq!(
            error.known::<ApigErrorCode>().is_some(),
            !code.starts_with("APIGW")
        );
    }
}

#[test]
fn both_gateways_use_the_same_names() {
    for entry in ApigErrorCode::TABLE.entries() {
        let code = entry.code.replace("APIG.", "APIGW.");
        let one = ApigErrorCode::from_code(entry.code).unwrap();
        let other = ApigwErrorCode::from_code(&code).unwrap();
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
}

#[test]
fn the_management_api_is_not_a_gateway() {
    for (code, is_gateway) in [
        ("APIG.0101", true),
        ("APIG.0999", true),
        ("APIGW.9", true),
        ("APIG.1000", false),
        ("APIG.2000", false),
        ("APIG.3202", false),
        ("APIG", false),
        ("apig.0101", false),
    ] {
        let body = format!(r#"{{"error_code":"{code}","error_msg":"m"}}"#);
        let error = ApiError::decode(400, body.as_bytes());
        assert_eq!(error.is_gateway(), is_gateway, "{code}");
        assert_eq!(error.entry().is_some(), code == "APIG.0101", "{code}");
    }
}
