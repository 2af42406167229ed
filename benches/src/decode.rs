//! Reading the documented body, and a list of small objects. Ours reads every other shape as well; the
//! program `decode` has bodies of 50 MB.

use crate::{Case, Group};
use apm_errors::ApiError;
use serde::{Deserialize, de::IgnoredAny};
use std::hint::black_box;

/// As the page documents it.
const BODY: &[u8] =
    b"{ \n    \"errorCode\": \"SVCSTG_AMS_4000001\", \n    \"errorMessage\": \"Request param invalid\" \n}";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "it is only measured")]
struct Derived {
    error_code: String,
    error_message: String,
}

pub(crate) fn groups() -> Vec<Group> {
    let documented = Group {
        title: "decode, the documented body".to_owned(),
        cases: vec![
            Case::of("ApiError::decode", || {
                ApiError::decode(400, black_box(BODY))
            }),
            Case::of("serde, two Strings", || {
                serde_json::from_slice::<Derived>(black_box(BODY)).ok()
            })
            .goal(1.0),
            Case::of("serde_json::Value", || {
                serde_json::from_slice::<serde_json::Value>(black_box(BODY)).ok()
            }),
            Case::of("sonic-rs, two Strings", || {
                sonic_rs::from_slice::<Derived>(black_box(BODY)).ok()
            }),
        ],
    };
    vec![documented, small_objects()]
}

/// Objects that are hardly more than their names, each of which may be the error.
fn small_objects() -> Group {
    let objects = r#"{"errors":[{"code":"A"}]},{"code":0},{"msg":""},{"error":{}}"#;
    let body = format!("[{}]", vec![objects; 100].join(","));
    let skipped = body.clone();
    Group {
        title: "decode, 400 small objects".to_owned(),
        cases: vec![
            Case::of("ApiError::decode", move || {
                ApiError::decode(400, black_box(body.as_bytes()))
            }),
            Case::of("serde, IgnoredAny", move || {
                serde_json::from_slice::<IgnoredAny>(black_box(skipped.as_bytes())).ok()
            })
            .goal(2.5),
        ],
    }
}
