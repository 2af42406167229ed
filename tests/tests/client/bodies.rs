//! How much is read of a body, and that what is not read passes on.

use crate::script::{Script, Then, block_on, serve};
use allocation_counter::measure;
use apm_errors::{ApiError, CallError, CheckResponse};
use bytes::Bytes;
use http::Response;
use http_body_util::BodyExt;
use hyper::body::{Body, Frame};
use std::{
    convert::Infallible,
    io::{self, Read},
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

/// An error and nothing else, so long.
fn padded(length: usize) -> Vec<u8> {
    let mut body = br#"{"errorCode":"A.1","errorMessage":"m"}"#.to_vec();
    body.resize(length, b' ');
    body
}

/// Pieces, as many as one takes.
struct Pieces {
    piece: Bytes,
    left: usize,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let left = self.left.checked_sub(1);
        self.left = left.unwrap_or_default();
        Poll::Ready(left.map(|_| Ok(Frame::data(self.piece.clone()))))
    }
}

#[test]
fn a_success_ends_the_search_at_its_bound() {
    let limit = ApiError::SUCCESS_LIMIT;
    for (length, is_error) in [(limit, true), (limit + 1, false), (limit * 20, false)] {
        let body = padded(length);
        assert_eq!(ApiError::check(Response::new(&body)).is_err(), is_error);
        let read = ApiError::check_reader(Response::new(&body[..]));
        assert_eq!(read.is_err(), is_error);
        if let Ok(answer) = read {
            let mut whole = Vec::new();
            answer.into_body().read_to_end(&mut whole).unwrap();
            assert!(whole == body, "{length}");
        }
        let piece = Bytes::from(body.clone());
        let read = block_on(ApiError::check_body(Response::new(Pieces {
            piece,
            left: 1,
        })));
        assert_eq!(read.is_err(), is_error);
        if let Ok(answer) = read {
            let whole = block_on(answer.into_body().collect()).unwrap();
            assert!(whole.to_bytes() == body, "{length}");
        }
    }
}

#[test]
fn an_error_ends_at_its_bound() {
    let limit = ApiError::BODY_LIMIT;
    for (length, is_cut) in [(limit, false), (limit + 1, true)] {
        let body = padded(length);
        let answer = |status| Response::builder().status(status);
        let read = ApiError::check_reader(answer(400).body(&body[..]).unwrap()).unwrap_err();
        assert_eq!((read.code(), read.is_cut()), (Some("A.1"), is_cut));
        let piece = Bytes::from(body);
        let framed = answer(400).body(Pieces { piece, left: 1 }).unwrap();
        let read = block_on(ApiError::check_body(framed)).unwrap_err();
        assert_eq!((read.code(), read.is_cut()), (Some("A.1"), is_cut));
    }
}

#[test]
fn no_bytes_of_blanks_are_lost() {
    // Not an error, by its status and its blank body, and longer than the part that is read.
    let length = ApiError::BODY_LIMIT + 7;
    let answer = Response::builder().status(101);
    let answer = answer.body(io::repeat(b' ').take(length as u64)).unwrap();
    if let Ok(answer) = ApiError::check_reader(answer) {
        let read = io::copy(&mut answer.into_body(), &mut io::sink()).unwrap();
        assert_eq!(read, length as u64);
    }
}

#[test]
fn a_small_success_in_one_piece_is_not_copied() {
    let piece = Bytes::from(br#"{"traces":[]}"#.to_vec());
    let sent = piece.clone();
    let answer = Response::new(Pieces { piece, left: 1 });
    let mut body = block_on(ApiError::check_body(answer)).unwrap().into_body();
    assert_eq!(body.size_hint().exact(), Some(sent.len() as u64));
    let frame = block_on(body.frame()).unwrap().unwrap();
    assert_eq!(frame.into_data().unwrap().as_ptr(), sent.as_ptr());
    assert!(block_on(body.frame()).is_none() && body.is_end_stream());
}

#[test]
fn pieces_of_one_byte_do_not_add_up() {
    let answer = || Response::builder().status(503);
    let (piece, left) = (Bytes::from_static(b"x"), usize::MAX);
    let framed = answer().body(Pieces { piece, left }).unwrap();
    let framed = measure(|| {
        let error = block_on(ApiError::check_body(framed)).unwrap_err();
        assert!(error.is_cut());
    });
    let read = measure(|| {
        let endless = answer().body(io::repeat(b'x')).unwrap();
        assert!(ApiError::check_reader(endless).unwrap_err().is_cut());
    });
    // While a buffer grows, the old one is there as well.
    let bound = 2 * ApiError::BODY_LIMIT as u64 + (1 << 16);
    for most in [framed, read] {
        assert!(most.bytes_max < bound, "{most:?}");
    }
}

fn big() -> Vec<u8> {
    let filler: Vec<_> = (0..1 << 20).map(|n| format!("{n:010}")).collect();
    let filler = filler.join(",");
    format!(r#"{{"errorCode":"A.1","errorMessage":"m","data":"{filler}"}}"#).into()
}

#[test]
fn eleven_mebibytes_and_a_half() {
    let sent = big();
    assert!(sent.len() > 11 << 20);
    let half = r#"{"errorCode":"X.6","errorMessage":"cut off he"#;
    let address = serve(vec![
        Script::new("200 x\r\nX-Id: 7", sent.clone(), Then::End),
        Script::new("200 x", sent.clone(), Then::Garbage),
        Script::new("503 x", half, Then::Cut),
        Script::new("200 x", sent.clone(), Then::Cut),
        Script::new("200 x", r#"{"a":"#, Then::Cut),
    ]);
    let url = |number: usize| format!("http://{address}/{number}");

    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = ureq::Agent::from(config.build());
    let ask = |number| {
        let answer = agent.get(url(number)).call().unwrap();
        ApiError::check_reader(answer.map(ureq::Body::into_reader))
    };
    let mut read = Vec::new();
    ask(0).unwrap().into_body().read_to_end(&mut read).unwrap();
    assert!(read == sent);
    let error = ask(2).unwrap_err();
    assert_eq!((error.status(), error.code()), (503, Some("X.6")));
    assert!(error.is_cut() && error.raw() == half.as_bytes());
    for number in [1, 3, 4] {
        let mut body = ask(number).unwrap().into_body();
        assert!(body.read_to_end(&mut Vec::new()).is_err(), "{number}");
    }

    let client = reqwest::blocking::Client::new();
    let ask = |number| client.get(url(number)).send().unwrap().check();
    let answer = ask(0).unwrap();
    assert_eq!(
        (answer.url().as_str(), &answer.headers()["x-id"]),
        (&*url(0), &"7".parse().unwrap())
    );
    assert!(answer.bytes().unwrap() == sent);
    let error = ask(2).unwrap_err();
    assert_eq!(error.as_api().unwrap().code(), Some("X.6"));
    assert_eq!(error.url().unwrap().as_str(), url(2));
    assert!(ask(1).unwrap().bytes().is_err() && ask(3).unwrap().bytes().is_err());
    let broken = ask(4).unwrap_err();
    assert!(matches!(broken, CallError::Reqwest(_)) && broken.is_retryable());

    block_on(async {
        let ask = async |number| reqwest::get(url(number)).await.unwrap().check().await;
        let answer = ask(0).await.unwrap();
        assert_eq!(answer.content_length(), Some(sent.len() as u64));
        assert_eq!(
            (answer.url().as_str(), &answer.headers()["x-id"]),
            (&*url(0), &"7".parse().unwrap())
        );
        assert!(answer.remote_addr().is_some());
        assert!(answer.bytes().await.unwrap() == sent);
        for number in [1, 3] {
            let answer = ask(number).await.unwrap();
            let broken = CallError::from(answer.bytes().await.unwrap_err());
            assert!(broken.is_retryable(), "{broken:?}");
        }
        let broken = ask(4).await.unwrap_err();
        assert!(matches!(broken, CallError::Reqwest(_)) && broken.is_retryable());
    });
}

#[test]
fn a_success_that_stops_is_ended_by_the_timeout() {
    let address = serve(vec![Script::new("200 x", r#"{"a":"#, Then::Nothing)]);
    let client = reqwest::Client::builder().timeout(Duration::from_millis(300));
    let client = client.build().unwrap();
    let error = block_on(async {
        let answer = client.get(format!("http://{address}/0")).send().await?;
        answer.check().await
    });
    let Err(CallError::Reqwest(error)) = error else {
        panic!("{error:?}");
    };
    assert!(error.is_timeout());
}
