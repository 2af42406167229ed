//! The predefined enum against the documented table, cell by cell.

use apm_errors::{
    ApmError, ApmErrorCode, ErrorBody,
    docs::{Page, check},
};

#[test]
fn every_cell_matches_the_documentation() {
    let page = Page::read(include_str!("../fixtures/apm-error-codes.md"));
    assert_eq!((page.rows.len(), page.skipped.len()), (4, 0));
    let check = check(ApmErrorCode::TABLE.entries(), &page);
    assert!(check.is_empty(), "{check}");
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
