//! A status fits into the headers that clients take, whatever is in it.

use crate::server::{MOST, ask};
use apm_errors::{ApiError, ApmError, ErrorResponse};
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
fn half_of_an_address_is_none() {
    let status = Status::from(long("x"));
    let help = status.get_details_help().unwrap();
    assert_eq!(help.links[0].url.len(), 512);
    assert!(Status::from(Long::Help).get_details_help().is_none());
}

#[test]
fn a_status_is_below_8_kib() {
    let mut largest = 0;
    for character in CHARACTERS {
        for len in (0..1100).chain([1 << 16]) {
            let text = character.repeat(len);
            let status = Status::from(ErrorResponse::from(Long::Text {
                text,
                left: u64::MAX,
            }));
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
