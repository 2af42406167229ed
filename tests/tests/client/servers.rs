//! Twenty-four servers, good and bad ones: three clients decide right whether to try again, and when.

use crate::script::{Script, Then, block_on, serve};
use apm_errors::{ApiError, CallError, CheckResponse};
use flate2::{Compression, write::GzEncoder};
use http_body_util::Empty;
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use std::{
    io::{Read, Write},
    pin::{Pin, pin},
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::Sleep;

/// Long enough for loopback. It ends the answers of servers that send nothing more.
const TIMEOUT: Duration = Duration::from_secs(2);

/// What a client decides: not at all if the answer is a success.
#[derive(Debug, PartialEq, Clone, Copy)]
enum Decision {
    Success,
    GiveUp,
    Again(Option<Duration>),
}
use Decision::{Again, GiveUp, Success};

const NOW: Decision = Again(Some(Duration::ZERO));
const DAY: Decision = Again(Some(ApiError::RETRY_AFTER_LIMIT));

const fn after(seconds: u64) -> Decision {
    Again(Some(Duration::from_secs(seconds)))
}

/// A script, the code that the client has to find, whether the body was cut, and the decision.
type Server = (Script, Option<&'static str>, bool, Decision);

/// Servers that end what they say, or break off.
fn servers() -> Vec<Server> {
    let is_whole = |head, body: &str, code, decision| {
        let script = Script::new(head, body, Then::End);
        (script, code, false, decision)
    };
    let cut = |head, body: &str, then, code, decision| {
        let script = Script::new(head, body, then);
        (script, code, true, decision)
    };
    let throttled = r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#;
    let denied = r#"{"error_code":"APIGW.0301","error_msg":"bad token"}"#;
    let half = r#"{"errorCode":"X.6","errorMessage":"cut off he"#;
    vec![
        is_whole(
            "503 x\r\nContent-Type: text/html",
            "<html>503</html>",
            None,
            Again(None),
        ),
        is_whole(
            "429 x\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 GMT",
            throttled,
            Some("APIGW.0308"),
            NOW,
        ),
        is_whole(
            "429 x\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT",
            throttled,
            Some("APIGW.0308"),
            DAY,
        ),
        is_whole(
            "429 x\r\nRetry-After: 3",
            throttled,
            Some("APIGW.0308"),
            after(3),
        ),
        is_whole(
            "503 x\r\nRetry-After: 99999999999999999999999",
            "",
            None,
            DAY,
        ),
        is_whole("503 x\r\nRetry-After: -5", "", None, Again(None)),
        // The status says yes, and the code no; and the other way round.
        is_whole("500 x", denied, Some("APIGW.0301"), GiveUp),
        is_whole("200 x", throttled, Some("APIGW.0308"), Again(None)),
        is_whole(
            "200 x",
            r#"{"errorCode":"X.7","errorMessage":"no"}"#,
            Some("X.7"),
            GiveUp,
        ),
        is_whole(
            "400 x",
            r#"{"errorCode":"SVCSTG.ATS.200103"}"#,
            Some("SVCSTG.ATS.200103"),
            GiveUp,
        ),
        is_whole(
            "504 x",
            r#"{"error_code":"APIGW.0201"}"#,
            Some("APIGW.0201"),
            Again(None),
        ),
        is_whole("501 x\r\nRetry-After: 3", "", None, GiveUp),
        is_whole(
            "200 x",
            r#"{"traces":[{"errorCode":"X.8","errorMessage":"m"}]}"#,
            None,
            Success,
        ),
        is_whole("204 x", "", None, Success),
        cut(
            "503 x\r\nRetry-After: 1",
            half,
            Then::Cut,
            Some("X.6"),
            after(1),
        ),
        cut("404 x", half, Then::Cut, Some("X.6"), GiveUp),
        cut("500 x", half, Then::Garbage, Some("X.6"), Again(None)),
        cut(
            "429 x\r\nRetry-After: 7",
            half,
            Then::Nothing,
            Some("X.6"),
            after(7),
        ),
    ]
}

/// Servers that send without end, until the client goes; and two that send much.
fn endless_servers() -> Vec<Server> {
    let kilobytes = "x".repeat(1 << 16);
    let member = format!(r#"{{"errorCode":"X.9","errorMessage":"{kilobytes}"#);
    let endless = |head, body: Vec<u8>, then, decision| {
        let code = head == "500 x\r\nContent-Encoding: gzip";
        let script = Script::new(head, body, then);
        (script, code.then_some("X.10"), true, decision)
    };
    let big = Script::new("404 x", "x".repeat(5 << 20), Then::End);
    let traces = format!(r#"{{"traces":"{}"}}"#, "x".repeat(11 << 20));
    vec![
        endless("503 x", kilobytes.clone().into(), Then::Again, Again(None)),
        endless("404 x", member.into(), Then::Chunks, GiveUp),
        endless(
            "500 x\r\nContent-Encoding: gzip",
            bomb(),
            Then::Again,
            Again(None),
        ),
        endless(
            "403 x\r\nContent-Encoding: gzip",
            bomb(),
            Then::Chunks,
            GiveUp,
        ),
        (big, None, true, GiveUp),
        (
            Script::new("200 x", traces, Then::End),
            None,
            false,
            Success,
        ),
    ]
}

/// 16 MiB in a few KiB, with a code in front.
fn bomb() -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(br#"{"errorCode":"X.10","errorMessage":""#)
        .unwrap();
    for _ in 0..16 {
        gzip.write_all(&[b'x'; 1 << 20]).unwrap();
    }
    gzip.finish().unwrap()
}

/// Lets a client ask all of them; it gives the length of a success, or the error.
fn ask(name: &str, call: impl Fn(String) -> Result<usize, ApiError>) {
    let (scripts, expected): (Vec<_>, Vec<_>) = servers()
        .into_iter()
        .chain(endless_servers())
        .map(|(script, code, is_cut, decision)| {
            let length = script.body.len();
            (script, (code, is_cut, decision, length))
        })
        .unzip();
    assert_eq!(scripts.len(), 24);
    let heads: Vec<_> = scripts.iter().map(|script| script.head).collect();
    let address = serve(scripts);
    for (number, (code, is_cut, decision, length)) in expected.into_iter().enumerate() {
        let name = format!("{name}, {number}: {}", heads[number]);
        match call(format!("http://{address}/{number}")) {
            Ok(read) => assert_eq!((Success, length), (decision, read), "{name}"),
            Err(error) => {
                let made = if error.is_retryable() {
                    Again(error.retry_after())
                } else {
                    GiveUp
                };
                assert_eq!(made, decision, "{name}");
                assert_eq!(error.is_cut(), is_cut, "{name}");
                assert!(
                    heads[number].starts_with(&error.status().to_string()),
                    "{name}"
                );
                // A client that does not decompress finds no code in a bomb.
                let is_packed = error.headers().contains_key("content-encoding");
                if !is_packed && code.is_some() {
                    assert_eq!(error.code(), code, "{name}");
                }
                assert!(error.raw().len() <= ApiError::RAW_LIMIT, "{name}");
            }
        }
    }
}

#[test]
fn reqwest_decides_right() {
    let client = reqwest::Client::builder().timeout(TIMEOUT).build().unwrap();
    ask("reqwest", |url| {
        block_on(async {
            match client.get(&url).send().await.unwrap().check().await {
                Ok(answer) => Ok(answer.bytes().await.unwrap().len()),
                Err(CallError::Api(error)) => Err(error),
                Err(error) => panic!("{error}"),
            }
        })
    });
}

#[test]
fn reqwest_blocking_decides_right() {
    let client = reqwest::blocking::Client::builder()
        .timeout(TIMEOUT)
        .build()
        .unwrap();
    ask("reqwest::blocking", |url| {
        match client.get(&url).send().unwrap().check() {
            Ok(answer) => Ok(answer.bytes().unwrap().len()),
            Err(CallError::Api(error)) => Err(error),
            Err(error) => panic!("{error}"),
        }
    });
}

#[test]
fn ureq_decides_right() {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_recv_body(Some(TIMEOUT));
    let agent = ureq::Agent::from(config.build());
    ask("ureq", |url| {
        let answer = agent.get(&url).call().unwrap().map(ureq::Body::into_reader);
        let mut body = ApiError::check_reader(answer)?.into_body();
        Ok(body.read_to_end(&mut Vec::new()).unwrap())
    });
}

#[test]
fn hyper_decides_right() {
    let client = Client::builder(TokioExecutor::new()).build_http::<Empty<&[u8]>>();
    ask("hyper", |url| {
        block_on(async {
            let answer = client.get(url.parse().unwrap()).await.unwrap();
            let answer = answer.map(|body| Timed(body, Box::pin(tokio::time::sleep(TIMEOUT))));
            let body = ApiError::check_body(answer).await?.into_body();
            let body = http_body_util::BodyExt::collect(body).await;
            Ok(body.ok().unwrap().to_bytes().len())
        })
    });
}

/// A body that breaks when its time is over.
struct Timed(hyper::body::Incoming, Pin<Box<Sleep>>);

impl hyper::body::Body for Timed {
    type Data = <hyper::body::Incoming as hyper::body::Body>::Data;
    type Error = Option<hyper::Error>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
        if self.1.as_mut().poll(context).is_ready() {
            return Poll::Ready(Some(Err(None)));
        }
        pin!(&mut self.0).poll_frame(context).map_err(Some)
    }
}
