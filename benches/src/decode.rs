//! Reading the documented body. Ours reads every other shape as well; the program `decode` has
//! bodies of 50 MB.

use crate::{Case, Group};
use apm_errors::ApiError;
use serde::Deserialize;
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
    vec![Group {
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
    }]
}
