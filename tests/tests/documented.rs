//! The predefined enum against the documented table, cell by cell.

use apm_errors::{ApmError, ApmErrorCode, ErrorBody};

const PAGE: &str = include_str!("../fixtures/apm-error-codes.md");

/// The rows of the page's table; `null` and `-` are no text.
fn rows() -> Vec<[Option<&'static str>; 5]> {
    PAGE.lines()
        .filter_map(|line| line.trim().strip_prefix('|')?.strip_suffix('|'))
        .skip(2)
        .map(|row| {
            let cells: Vec<_> = row
                .split('|')
                .map(|cell| Some(cell.trim()).filter(|cell| !matches!(*cell, "null" | "-")))
                .collect();
            cells.try_into().expect("the table has five columns")
        })
        .collect()
}

#[test]
fn every_cell_is_the_documents() {
    let rows = rows();
    assert_eq!(rows.len(), 4);
    assert_eq!(ApmErrorCode::TABLE.entries().len(), rows.len());
    for (entry, [status, code, message, description, solution]) in
        ApmErrorCode::TABLE.entries().zip(rows)
    {
        assert_eq!(Some(entry.status.to_string().as_str()), status);
        assert_eq!(Some(entry.code), code);
        assert_eq!(entry.message, message);
        assert_eq!(entry.description, description);
        assert_eq!(entry.solution, solution);
    }
}

#[test]
fn variants_have_the_names_that_the_docs_give_them() {
    for (variant, code) in [
        (ApmErrorCode::AtpsSuccess, "SVCSTG.ATPS.2000"),
        (ApmErrorCode::AtsSuccess, "SVCSTG.ATS.2000"),
        (ApmErrorCode::InvalidProjectId, "SVCSTG.ATS.400101"),
        (ApmErrorCode::EmptyTraceResult, "SVCSTG.ATS.200103"),
    ] {
        assert_eq!(variant.code(), code);
        assert_eq!(ApmErrorCode::from_code(code), Some(variant));
        assert_eq!(code.parse(), Ok(variant));
    }
}

#[test]
fn a_body_is_exactly_the_documented_json() {
    let error = ApmErrorCode::InvalidProjectId;
    let json = r#"{"errorCode":"SVCSTG.ATS.400101","errorMessage":"projectId in url is invalid."}"#;
    assert_eq!(error.to_json(), json);
    assert_eq!(serde_json::to_string(&error.body()).unwrap(), json);
    assert_eq!(
        serde_json::from_str::<ErrorBody>(json).unwrap(),
        error.body()
    );

    let null = r#"{"errorCode":"SVCSTG.ATS.2000","errorMessage":null}"#;
    assert_eq!(ApmErrorCode::AtsSuccess.to_json(), null);
    assert_eq!(
        serde_json::to_string(&ApmErrorCode::AtsSuccess.body()).unwrap(),
        null
    );
    assert_eq!(
        serde_json::from_str::<ErrorBody>(null).unwrap(),
        ApmErrorCode::AtsSuccess.body()
    );
}

#[test]
fn a_body_is_read_as_servers_send_it() {
    let body: ErrorBody = serde_json::from_str(
        "{ \n  \"errorCode\": \"A.1\", \"more\": [{}], \"errorMessage\": \"\\u8ba2\\u5355\" }",
    )
    .unwrap();
    assert_eq!(
        (&*body.error_code, body.error_message.as_deref()),
        ("A.1", Some("订单"))
    );
    let body: ErrorBody = serde_json::from_str(r#"{"errorCode":"A.1"}"#).unwrap();
    assert_eq!(body.error_message, None);
    for wrong in ["{}", "[]", r#"{"errorMessage":"x"}"#, r#"{"errorCode":1}"#] {
        assert!(serde_json::from_str::<ErrorBody>(wrong).is_err(), "{wrong}");
    }
}
