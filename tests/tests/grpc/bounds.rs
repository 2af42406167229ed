//! A status fits into the headers that clients take, whatever is in it.

use crate::server::{MOST, ask};
use apm_errors::{ApiError, ApmError, ErrorResponse, FieldError};
use std::time::Duration;
use tonic::{Code, Status};
use tonic_types::StatusExt;

/// The longest code, and the longest help that is sent.
#[derive(Debug, PartialEq, ApmError)]
#[apm(language = "zh-Hant", from_params)]
pub(crate) enum Long {
    #[apm(
        code = "SVCSTG.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.400000",
        status = 400,
        message = "{text}{left}",
        help = "https://docs.example/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        retry_after = 86400
    )]
    Text { text: String, left: u64 },
    #[apm(code = "LONG.TWO", status = 400, message = "{one}{two}{three}")]
    Several { one: String, two: String, three: u8 },
    #[apm(
        code = "LONG.HELP",
        status = 400,
        help = "https://docs.example/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    )]
    Help,
}

apm_errors::tonic_status!(Long);

/// Characters that take one to four bytes, and up to three for each of them in a header.
const CHARACTERS: [&str; 8] = ["x", " ", "%", "\r\n", "\0", "é", "语", "🦀"];

/// What the service answers to `long`, with a character.
pub(crate) fn long(character: &str) -> Long {
    Long::Text {
        text: character.repeat(1 << 20),
        left: 7,
    }
}

/// As HTTP/2 counts it: RFC 9113, section 6.5.2.
fn size(status: &Status) -> usize {
    let response = status.clone().into_http::<()>();
    let headers = response.headers().iter();
    let sizes = headers.map(|(name, value)| name.as_str().len() + value.len() + 32);
    sizes.sum::<usize>() + ":status200".len() + 32
}

#[test]
fn a_client_gets_the_start_of_a_long_message() {
    for character in CHARACTERS {
        let status = ask(&format!("long {character}"));
        assert_eq!(status.code(), Code::InvalidArgument, "{status:?}");
        let message = status.message();
        assert!((760..=768).contains(&message.len()), "{}", message.len());
        let start = message.strip_suffix('…').unwrap();
        assert!(character.repeat(1 << 10).starts_with(start));
        let localized = status.get_details_localized_message().unwrap();
        assert_eq!(localized.message, message);
    }
}

#[test]
fn half_of_a_parameter_is_none() {
    let status = ask("long x");
    let error = ApiError::from(&status);
    assert!(error.params().eq([("left", "7")]));
    assert_eq!(error.variant::<Long>(), None);
    // Short enough.
    let text = "语".repeat(300);
    let status = Status::from(Long::Text {
        text: text.clone(),
        left: 7,
    });
    let error = ApiError::from(&status);
    assert_eq!(error.variant(), Some(Long::Text { text, left: 7 }));
}

#[test]
fn parameters_share_their_room() {
    let status = Status::from(Long::Several {
        one: "x".repeat(600),
        two: "x".repeat(600),
        three: 3,
    });
    let error = ApiError::from(status);
    let names = error.params().map(|(name, _)| name);
    assert!(names.eq(["one", "three"]));
}

#[test]
fn field_errors_have_what_room_is_left() {
    let wrong = |number: usize| {
        let error = FieldError::new("x".repeat(90));
        error
            .at(["items", &number.to_string(), "count"])
            .with_code("range")
    };
    let answer = ErrorResponse::from(Long::Help);
    let answer = (0..100).fold(answer, |answer, number| answer.field_error(wrong(number)));
    let violations = Status::from(answer).get_details_bad_request().unwrap();
    let count = violations.field_violations.len();
    assert!((5..11).contains(&count), "{count}");
    assert_eq!(violations.field_violations[4].field, "items.4.count");
}

#[test]
fn half_of_an_address_is_none() {
    let status = Status::from(long("x"));
    let help = status.get_details_help().unwrap();
    assert_eq!(help.links[0].url.len(), 512);
    assert!(Status::from(Long::Help).get_details_help().is_none());
}

#[test]
fn any_wait_can_be_sent() {
    let answer = ErrorResponse::from(Long::Help).retry_after(Duration::MAX);
    let wait = Status::from(answer).get_details_retry_info().unwrap();
    assert!(wait.retry_delay.unwrap() > Duration::from_secs(1 << 32));
}

#[test]
fn a_status_is_below_8_kib() {
    let mut largest = 0;
    for character in CHARACTERS {
        for len in (0..1100).chain([1 << 16]) {
            let text = character.repeat(len);
            let answer = ErrorResponse::from(Long::Text {
                text,
                left: u64::MAX,
            });
            let answer = answer.field_error(FieldError::new("wrong"));
            let answer = (0..99).fold(answer, |answer, _| answer.field_error(FieldError::new("")));
            let status = Status::from(answer);
            largest = largest.max(size(&status));
        }
    }
    // As close as the docs say, so that nothing else is left out for nothing.
    assert!((7 << 10..MOST as usize).contains(&largest), "{largest}");
}

/// Else the tests above show nothing.
#[test]
fn a_client_takes_no_more() {
    let status = ask("huge");
    assert_ne!(status.code(), Code::InvalidArgument, "{status:?}");
}
