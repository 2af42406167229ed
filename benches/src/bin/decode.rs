//! What decoding costs beside `serde_json`, in the same run.
//!
//! `cargo run --release --manifest-path benches/Cargo.toml --bin decode`
//!
//! Each line is the ratio of two times that were taken one right after the other, over several
//! rounds: the median, and the quarter and three-quarter points (a shared machine makes any lowest
//! and highest). The first line is a documented body beside serde's derive for a struct of two
//! `String`s; the others are bodies of 50 MB beside `serde_json::from_slice::<IgnoredAny>`.

use apm_errors::ApiError;
use serde::{Deserialize, de::IgnoredAny};
use std::hint::black_box;
use std::time::{Duration, Instant};

const DOCUMENTED: &[u8] =
    b"{ \n    \"errorCode\": \"SVCSTG_AMS_4000001\", \n    \"errorMessage\": \"Request param invalid\" \n}";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)] // it is only measured
struct Derived {
    error_code: String,
    error_message: String,
}

fn time<T>(repeat: u32, mut run: impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..repeat {
        black_box(run());
    }
    start.elapsed() / repeat
}

/// Prints how long `ours` takes beside `theirs`, and gives the median of the ratios.
fn compare<T, U>(
    name: &str,
    rounds: usize,
    repeat: u32,
    mut ours: impl FnMut() -> T,
    mut theirs: impl FnMut() -> U,
) {
    let mut times: Vec<(f64, Duration, Duration)> = (0..rounds)
        .map(|_| {
            let (ours, theirs) = (time(repeat, &mut ours), time(repeat, &mut theirs));
            (ours.as_secs_f64() / theirs.as_secs_f64(), ours, theirs)
        })
        .collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ((low, ..), (high, ..)) = (times[rounds / 4], times[rounds * 3 / 4]);
    let (median, ours, theirs) = times[rounds / 2];
    println!("{name:28} {median:5.2}  [{low:.2} to {high:.2}]  {ours:.1?} beside {theirs:.1?}");
}

fn repeated(prefix: &str, part: &str, suffix: &str) -> Vec<u8> {
    let times = (50_000_000 - prefix.len() - suffix.len()) / part.len();
    [prefix, &part.repeat(times), suffix].concat().into_bytes()
}

fn nested(open: &str, inner: &str, close: &str) -> Vec<u8> {
    let depth = (50_000_000 - inner.len()) / (open.len() + close.len());
    [&open.repeat(depth), inner, &close.repeat(depth)]
        .concat()
        .into_bytes()
}

fn main() {
    compare(
        "documented body, 85 bytes",
        2_001,
        500,
        || ApiError::decode(400, black_box(DOCUMENTED)),
        || serde_json::from_slice::<Derived>(black_box(DOCUMENTED)).unwrap(),
    );
    let pair = r#"{"errorCode":"A.1","errorMessage":"m""#;
    let bodies = [
        ("one string", repeated(r#"{"data":""#, "x", r#""}"#)),
        (
            "one message",
            repeated(r#"{"errorMessage":""#, "x", r#""}"#),
        ),
        (
            "one message, Chinese",
            repeated(r#"{"errorMessage":""#, "错误", r#""}"#),
        ),
        (
            "one message, \\n",
            repeated(r#"{"errorMessage":""#, r"line\n", r#""}"#),
        ),
        (
            "one message, \\u",
            repeated(r#"{"errorMessage":""#, r"\u9519\u8bef", r#""}"#),
        ),
        (
            "one message, \\\\",
            repeated(r#"{"errorMessage":""#, r"\\", r#""}"#),
        ),
        ("small members", repeated(pair, r#","k":0"#, "}")),
        (
            "small members, string",
            repeated(pair, r#","key":"value""#, "}"),
        ),
        ("escaped names", repeated(pair, r#","\u006b":0"#, "}")),
        (
            "escaped names of codes",
            repeated(pair, r#","\u0065rrorCode":0"#, "}"),
        ),
        (
            "codes",
            repeated(r#"{"errorCode":"""#, r#","errorCode":"A.1""#, "}"),
        ),
        ("objects", repeated("[0", r#",{"id":1,"name":"n"}"#, "]")),
        (
            "errors",
            repeated("[0", r#",{"error_code":"A.1","error_msg":"m"}"#, "]"),
        ),
        ("numbers", repeated("[0", ",0", "]")),
        ("strings", repeated("[0", r#","s""#, "]")),
        ("one number", repeated(r#"{"code":1"#, "0", "}")),
        ("deep arrays", nested("[", "", "]")),
        ("deep objects", nested(r#"{"a":"#, "{}", "}")),
        (
            "deep objects, messages",
            nested(r#"{"msg":"m","a":"#, "{}", "}"),
        ),
        ("white space", repeated("{", " \r\n\t", "}")),
        ("white space before", repeated("", " ", "{}")),
        ("cut off", repeated(r#"{"a":[0"#, r#",{"code":1}"#, "")),
    ];
    for (name, body) in &bodies {
        compare(
            name,
            9,
            1,
            || ApiError::decode(500, black_box(body)),
            || serde_json::from_slice::<IgnoredAny>(black_box(body)).is_ok(),
        );
    }
    // serde_json gives up at the first byte of these, so there is no ratio to speak of.
    for (name, body) in [
        ("garbage", repeated("", "\u{7f}", "")),
        ("garbage in an object", repeated(r#"{"a":"#, "\u{7f}", "")),
    ] {
        let times: Vec<_> = (0..9)
            .map(|_| time(1, || ApiError::decode(500, black_box(&body))))
            .collect();
        println!(
            "{name:28} {:.1?} to {:.1?}",
            times.iter().min().unwrap(),
            times.iter().max().unwrap()
        );
    }
}
