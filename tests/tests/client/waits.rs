//! `Retry-After`: valid values, and harmless handling of invalid ones.

use apm_errors::ApiError;
use std::time::{Duration, Instant, SystemTime};

fn wait(values: &[&str]) -> Option<Duration> {
    let mut answer = http::Response::builder().status(503);
    for value in values {
        let value = http::HeaderValue::from_bytes(value.as_bytes()).unwrap();
        answer = answer.header("Retry-After", value);
    }
    let error = ApiError::check(answer.body("").unwrap()).unwrap_err();
    let wait = error.retry_after();
    // The obvious things to do with it.
    let some = wait.unwrap_or_default();
    let _ = Instant::now() + some * 2;
    let _ = SystemTime::now() + some * 1000;
    assert!(some <= ApiError::RETRY_AFTER_LIMIT);
    wait
}

#[test]
fn seconds_and_dates_that_passed() {
    let seconds = Duration::from_secs;
    let day = Some(ApiError::RETRY_AFTER_LIMIT);
    let cases = [
        ("3", Some(seconds(3))),
        (" 0120 ", Some(seconds(120))),
        ("0", Some(Duration::ZERO)),
        ("86399", Some(seconds(86_399))),
        ("86400", day),
        ("86401", day),
        ("18446744073709551615", day),
        ("18446744073709551616", day),
        ("99999999999999999999999", day),
        // A date that has passed, in each of the three formats of RFC 9110.
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(Duration::ZERO)),
        ("Sunday, 06-Nov-94 08:49:37 GMT", Some(Duration::ZERO)),
        ("Sun Nov  6 08:49:37 1994", Some(Duration::ZERO)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", day),
        // No date, and no time.
        ("Sun, 99 Nov 1994 08:49:37 GMT", None),
        ("Sun, 06 Nov 1994 08:49:37 CET", None),
        ("", None),
        ("+3", None),
        ("-3", None),
        ("-0", None),
        ("1.5", None),
        ("1e3", None),
        ("0x10", None),
        ("NaN", None),
        ("3s", None),
        ("3, 5", None),
        ("soon", None),
        ("\u{663}", None),
    ];
    for (value, expected) in cases {
        assert_eq!(wait(&[value]), expected, "{value}");
    }
}

#[test]
fn the_first_valid_value_counts() {
    assert_eq!(wait(&[]), None);
    assert_eq!(wait(&["soon", "5", "7"]), Some(Duration::from_secs(5)));
    assert_eq!(wait(&["-1", "1.5"]), None);
}

#[test]
fn a_date_to_come() {
    let hour = Duration::from_secs(3600);
    let date = httpdate::fmt_http_date(SystemTime::now() + hour);
    let wait = wait(&[&date]).unwrap();
    assert!(wait <= hour && wait > hour / 2, "{wait:?}");
}
