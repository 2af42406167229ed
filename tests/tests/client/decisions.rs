//! Clients that ask twenty-four servers decide right whether to try again, and when.

use crate::script::{block_on, serve};
use crate::servers::{self, Again, GiveUp, Success};
use apm_errors::{ApiError, CallError, CheckResponse};
use http_body_util::{BodyExt, Empty};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use std::{
    io::Read,
    pin::{Pin, pin},
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::Sleep;

/// Long enough for loopback. It ends the answers of servers that send nothing more.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Lets a client ask all of them; it gives the length of a success, or the error.
fn ask(name: &str, call: impl Fn(String) -> Result<usize, ApiError>) {
    let (scripts, expected): (Vec<_>, Vec<_>) = servers::all()
        .into_iter()
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
            let body = body.collect().await;
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
