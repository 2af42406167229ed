//! What a log has of the parameters of an error.

use crate::printed::printed;
use apm_errors::{ApmError, ErrorResponse};
use std::fmt;

#[derive(Debug, ApmError)]
#[apm(code = "SVCSTG.LOG.409001", status = 409, message = "{id} and {name}.")]
struct Taken {
    id: u64,
    name: String,
}

/// The field `params` of the one event.
fn params(error: impl ApmError + Send + Sync + 'static) -> Option<String> {
    let json = printed(|| ErrorResponse::from(error).log()).json;
    let event: serde_json::Value = serde_json::from_str(&json).unwrap();
    let params = event["fields"].get("params")?;
    Some(params.as_str().unwrap().to_owned())
}

fn of_name(name: &str) -> String {
    let params = params(Taken {
        id: 7,
        name: name.to_owned(),
    });
    params.unwrap()
}

#[test]
fn no_text_looks_like_another_parameter() {
    let long = "x".repeat(65);
    for (name, expected) in [
        ("tea", "tea"),
        ("10.0.0.5:80/a-b_c", "10.0.0.5:80/a-b_c"),
        ("茶", "茶"),
        (&long[1..], &long[1..]),
        ("green tea", "\"green tea\""),
        ("", "\"\""),
        ("tea,admin=true", "\"tea,admin=true\""),
        ("tea\", admin=\"true", "\"tea\\\", admin=\\\"true\""),
        ("tea\\\", admin=\"true", "\"tea\\\\\\\", admin=\\\"true\""),
        ("a\\", "\"a\\\\\""),
        ("a\nb\u{202e}", "\"a\\nb\\u{202e}\""),
        (&long, &format!("\"{long}\"")),
    ] {
        assert_eq!(of_name(name), format!("id=7, name={expected}"));
    }
}

#[test]
fn an_error_without_parameters_has_no_such_field() {
    #[derive(Debug, ApmError)]
    #[apm(code = "SVCSTG.LOG.409002", status = 409, message = "{0}")]
    struct Unnamed(u64);

    assert_eq!(params(Unnamed(7)), None);
}

#[test]
fn parameters_that_do_not_fit_are_cut_and_not_formatted() {
    /// A `Display` without an end.
    #[derive(Debug)]
    struct Endless;

    impl fmt::Display for Endless {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            loop {
                f.write_str("on_and_")?;
            }
        }
    }

    #[derive(Debug, ApmError)]
    #[apm(code = "SVCSTG.LOG.409003", status = 409)]
    struct Never {
        #[apm(param)]
        endless: Endless,
        #[apm(param)]
        after: u8,
    }

    let params = params(Never {
        endless: Endless,
        after: 1,
    });
    let params = params.unwrap();
    assert!(params.starts_with("endless=\"on_and_on"), "{params}");
    let cut = params.strip_suffix("… (cut)").unwrap();
    assert_eq!(cut.len(), 256);
    assert!(!cut.contains("after"), "{params}");
}
