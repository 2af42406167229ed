//! Parameters are sent, and restored unchanged.

use apm_errors::{ApiError, ApmError, ErrorResponse, FromParams};
use http::HeaderMap;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::{fmt, net::IpAddr, path::PathBuf, str::FromStr};

#[derive(Debug, Clone, Copy, PartialEq)]
struct Id(u64);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "id-{:016x}", self.0)
    }
}

impl FromStr for Id {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.strip_prefix("id-").ok_or(())?;
        u64::from_str_radix(digits, 16).map(Self).map_err(drop)
    }
}

/// Nine types, and each way to print one.
#[derive(Debug, Clone, PartialEq, ApmError)]
#[apm(from_params)]
enum Wire {
    #[apm(
        code = "W.1",
        status = 400,
        message = "{number:>30} {small:x} {yes} {letter:?} {{x}} {name:?}"
    )]
    Most {
        number: u128,
        small: i32,
        yes: bool,
        letter: char,
        name: String,
    },
    #[apm(code = "W.2", status = 400, message("{ip} of {max}", max = 3))]
    Rest {
        ip: IpAddr,
        #[apm(param)]
        id: Id,
        #[apm(param)]
        ratio: f64,
        #[apm(param)]
        r#type: String,
        #[apm(param)]
        of: u64,
    },
    #[apm(code = "W.3", status = 400)]
    None,
    #[apm(same_as = Most, message = "{number} is too much.")]
    Shared { number: u128 },
}

/// Variants that share a code.
#[derive(Debug, Clone, PartialEq, ApmError)]
#[apm(from_params)]
enum Shared {
    #[apm(code = "S.1", status = 400, message = "no quantity.")]
    None,
    #[apm(same_as = None, message = "the quantity {quantity} is no number.")]
    Bad { quantity: String },
    #[apm(same_as = None, message = "{quantity} of {item} are too many.")]
    TooMany { quantity: u64, item: u8 },
    #[apm(code = "S.2", status = 500, message = "the store is closed.")]
    Store(#[source] fmt::Error),
    #[apm(same_as = Store)]
    Gone,
    #[apm(same_as = Store, message = "the store has no {item}.")]
    Without { item: u8 },
}

fn problem(error: impl ApmError + Send + Sync + 'static) -> http::Response<bytes::Bytes> {
    let mut headers = HeaderMap::new();
    headers.insert("accept", "application/problem+json".parse().unwrap());
    ErrorResponse::from(error).into_http_for(&headers)
}

fn there_and_back<E: ApmError + FromParams + Clone + Send + Sync + 'static>(
    error: &E,
) -> Option<E> {
    ApiError::check(problem(error.clone()))
        .unwrap_err()
        .variant()
}

proptest! {
    #[test]
    fn any_value_is_restored(
        (number, small, yes, letter, name) in any::<(u128, i32, bool, char, String)>(),
        (ip, id, ratio, of_type, of) in any::<(IpAddr, u64, f64, String, u64)>(),
    ) {
        let most = Wire::Most { number, small, yes, letter, name };
        prop_assert_eq!(there_and_back(&most), Some(most));
        let rest = Wire::Rest { ip, id: Id(id), ratio, r#type: of_type, of };
        prop_assert_eq!(there_and_back(&rest), Some(rest));
    }
}

#[test]
fn hostile_texts_are_restored() {
    for name in [
        "",
        "\"\\/\u{0}\u{8}\u{c}\n\r\t\u{1f}\u{7f}\u{9f}",
        "\u{2028}\u{2029}\u{202e}abc\u{feff}",
        "\u{1F375}\u{10FFFF}é错",
        "{}{{0}}{name}\",\"id\":\"7\"}",
        " leading and trailing ",
        &"long".repeat(4_000),
    ] {
        let of = |number| Wire::Most {
            number,
            small: -1,
            yes: true,
            letter: '"',
            name: name.to_owned(),
        };
        assert_eq!(there_and_back(&of(7)), Some(of(7)), "{name:?}");
    }
    assert_eq!(there_and_back(&Wire::None), Some(Wire::None));
}

#[test]
fn the_first_variant_whose_parameters_are_present_is_returned() {
    assert_eq!(
        there_and_back(&Wire::Shared { number: 7 }),
        Some(Wire::Shared { number: 7 })
    );
}

#[test]
fn a_variant_does_not_take_the_parameters_of_one_that_has_more() {
    for sent in [
        Shared::None,
        Shared::Bad {
            quantity: "7".to_owned(),
        },
        Shared::TooMany {
            quantity: 7,
            item: 1,
        },
        Shared::Without { item: 1 },
    ] {
        assert_eq!(there_and_back(&sent), Some(sent));
    }
}

#[test]
fn no_variant_replaces_one_with_a_source() {
    // Both have the code alone.
    assert_eq!(there_and_back(&Shared::Store(fmt::Error)), None);
    assert_eq!(there_and_back(&Shared::Gone), None);
}

#[test]
fn names_and_texts_are_those_of_the_fields() {
    let rest = Wire::Rest {
        ip: [127, 0, 0, 1].into(),
        id: Id(1),
        ratio: 0.5,
        r#type: "tea".to_owned(),
        of: 9,
    };
    let texts = [
        ("ip", "127.0.0.1"),
        ("id", "id-0000000000000001"),
        ("ratio", "0.5"),
        ("type", "tea"),
        ("of", "9"),
    ];
    assert_eq!(
        rest.params(),
        texts.map(|(name, text)| (name, text.to_owned()))
    );
    let body: Value = serde_json::from_slice(problem(rest.clone()).body()).unwrap();
    assert_eq!(
        body["params"],
        json!({"ip": "127.0.0.1", "id": "id-0000000000000001", "ratio": "0.5", "type": "tea", "of": "9"})
    );
    // The documented body has its two members.
    assert_eq!(
        rest.to_json(),
        r#"{"errorCode":"W.2","errorMessage":"127.0.0.1 of 3"}"#
    );
    assert!(
        serde_json::from_slice::<Value>(problem(Wire::None).body())
            .unwrap()
            .get("params")
            .is_none()
    );
}

#[test]
fn forwarding_errors_have_the_parameters_of_the_inner_error() {
    #[derive(Debug, ApmError)]
    enum Outer {
        #[apm(transparent)]
        Inner(Box<Wire>),
        #[apm(code = error)]
        Borrowed {
            error: Wire,
            #[expect(dead_code, reason = "it stays inside")]
            inside: u8,
        },
        #[apm(code = error, message = "{id} {path}")]
        Own { error: Wire, id: u8, path: PathBuf },
        #[apm(code = "O.1", status = 500, message = "{source}", expose_source)]
        Source { source: std::io::Error },
    }
    let shared = || Wire::Shared { number: 7 };
    let number = [("number", "7".to_owned())];
    assert_eq!(Outer::Inner(Box::new(shared())).params(), number);
    assert_eq!(
        Outer::Borrowed {
            error: shared(),
            inside: 1
        }
        .params(),
        number
    );
    let own = Outer::Own {
        error: shared(),
        id: 1,
        path: "/tmp".into(),
    };
    assert_eq!(
        own.params(),
        [("id", "1".to_owned()), ("path", "/tmp".to_owned())]
    );
    assert_eq!(
        Outer::Source {
            source: std::io::Error::other("disk")
        }
        .params(),
        []
    );
    let boxed: Box<dyn ApmError> = Box::new(shared());
    assert_eq!(boxed.params(), number);
}

#[test]
fn a_client_reads_the_object_params_of_the_outermost_object() {
    for (body, expected) in [
        (
            r#"{"code":"A","params":{"id":"7","n":8}}"#,
            &[("id", "7"), ("n", "8")][..],
        ),
        (
            r#"{"code":"A","params":{"id":true,"n":null,"o":{"id":"1"},"l":["2"],"last":"x"}}"#,
            &[("last", "x")],
        ),
        (r#"{"code":"A","error":{"params":{"id":"7"}}}"#, &[]),
        // As everywhere, arrays do not count.
        (r#"[{"code":"A","params":{"id":"7"}}]"#, &[("id", "7")]),
        (r#"{"code":"A","params":"id"}"#, &[]),
        (r#"{"code":"A","params":[{"id":"7"}]}"#, &[]),
        (
            r#"{"code":"A","p\u0061rams":{"\u0069d":"\u4e00\n"}}"#,
            &[("id", "一\n")],
        ),
        (
            r#"{"params":{"id":"1"},"params":{"id":"2"},"code":"A"}"#,
            &[("id", "2")],
        ),
        (r#"{"code":"A","params":{"id":"7""#, &[("id", "7")]),
        ("", &[]),
        ("{", &[]),
    ] {
        let error = ApiError::decode(400, body.as_bytes());
        assert!(
            error.params().eq(expected.iter().copied()),
            "{body}: {:?}",
            error.params().collect::<Vec<_>>()
        );
    }
    let twice = ApiError::decode(400, br#"{"params":{"id":"1","id":"2"}}"#);
    assert_eq!(twice.param("id"), Some("2"));
}

#[test]
fn an_error_has_a_hundred_parameters_at_most() {
    let members: Vec<String> = (0..1000)
        .map(|number| format!(r#""p{number}":"x""#))
        .collect();
    let error = ApiError::decode(
        400,
        format!(r#"{{"params":{{{}}}}}"#, members.join(",")).as_bytes(),
    );
    assert_eq!(error.params().count(), ApiError::PARAMS_LIMIT);
    assert_eq!((error.param("p99"), error.param("p100")), (Some("x"), None));
    let built = (0..200)
        .fold(ApiError::builder(), |error, number| {
            error.param(format!("p{number}"), "x")
        })
        .build();
    assert_eq!(built.params().count(), ApiError::PARAMS_LIMIT);
    assert_ne!(built, ApiError::builder().build());
}

#[test]
fn a_parameter_that_is_too_long_is_left_out() {
    const MOST: usize = 65_536;
    for (one, escaped) in [
        ("x", "x"),
        ("\"", "\\\""),
        ("é", "é"),
        ("\u{1F375}", "\\ud83c\\udf75"),
    ] {
        let longest = MOST / one.len();
        let text = one.repeat(longest);
        let decoded = |name: &str, text: &str| {
            let body = format!(r#"{{"code":"A","params":{{"{name}":"{text}","id":"7"}}}}"#);
            ApiError::decode(400, body.as_bytes())
        };
        let fits = decoded("long", &escaped.repeat(longest));
        assert_eq!(fits.param("long"), Some(&*text));
        let built = ApiError::builder().param("long", &*text).build();
        assert_eq!(built.param("long"), Some(&*text));

        let more = text + "x";
        let escaped = escaped.repeat(longest) + "x";
        for error in [decoded("long", &escaped), decoded(&escaped, "7")] {
            assert!(error.params().eq([("id", "7")]), "{one}");
        }
        let built = ApiError::builder()
            .param("long", &*more)
            .param(more, "")
            .build();
        assert_eq!(built.params().count(), 0, "{one}");
    }
}
