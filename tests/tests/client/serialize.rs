//! An error as a record.

use apm_errors::ApiError;
use serde_json::{json, to_value};

#[test]
fn all_members_are_always_present() {
    let error = ApiError::decode(
        401,
        br#"{"error_code":"A.1","error_msg":"m","request_id":"r"}"#,
    );
    let record = json!({
        "status": 401, "code": "A.1", "message": "m", "requestId": "r",
        "encodedAuthorizationMessage": null, "retryAfter": null,
    });
    assert_eq!(to_value(error).unwrap(), record);
    let nothing = json!({
        "status": 502, "code": null, "message": null, "requestId": null,
        "encodedAuthorizationMessage": null, "retryAfter": null,
    });
    assert_eq!(to_value(ApiError::decode(502, b"\xFF")).unwrap(), nothing);
}
