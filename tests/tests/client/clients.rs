//! Real clients against a real server on loopback, which sends each shape unchanged.

use crate::decode::PAIRS;
use apm_errors::{ApiError, ApmErrorCode, CallError, CheckResponse};
use http_body_util::{BodyExt, Empty};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener},
    thread,
    time::Duration,
};

const JSON: &str = "Content-Type: application/json";

/// What is sent: a status, headers, a body; and what a client has to make of it.
struct Case {
    status: u16,
    headers: &'static [&'static str],
    body: &'static [u8],
    /// Code, message, request id; `None` if the answer is not an error.
    error: Option<(
        Option<&'static str>,
        Option<&'static str>,
        Option<&'static str>,
    )>,
}

const fn error(
    status: u16,
    headers: &'static [&'static str],
    body: &'static str,
    error: (
        Option<&'static str>,
        Option<&'static str>,
        Option<&'static str>,
    ),
) -> Case {
    Case {
        status,
        headers,
        body: body.as_bytes(),
        error: Some(error),
    }
}

const fn success(status: u16, body: &'static str) -> Case {
    Case {
        status,
        headers: &[JSON],
        body: body.as_bytes(),
        error: None,
    }
}

const CASES: [Case; 14] = [
    error(
        400,
        &[JSON, "X-Request-Id: r-1"],
        "{ \n \"errorCode\": \"SVCSTG.ATS.200103\", \n \"errorMessage\": \"no trace.\" \n}",
        (Some("SVCSTG.ATS.200103"), Some("no trace."), Some("r-1")),
    ),
    error(
        401,
        &[JSON],
        r#"{"error_msg":"bad token","error_code":"APIGW.0301","request_id":"r-2"}"#,
        (Some("APIGW.0301"), Some("bad token"), Some("r-2")),
    ),
    error(
        429,
        &[JSON, "Retry-After: 3", "x-request-id: r-3"],
        r#"{"error_code":"APIGW.0308","error_msg":"slow down","request_id":"other"}"#,
        (Some("APIGW.0308"), Some("slow down"), Some("r-3")),
    ),
    error(
        403,
        &[JSON],
        r#"{"error":{"code":"X.1","message":"no"}}"#,
        (Some("X.1"), Some("no"), None),
    ),
    error(
        400,
        &[JSON],
        r#"{"errors":[{"errorCode":"X.2","errorMessage":"a"}]}"#,
        (Some("X.2"), Some("a"), None),
    ),
    error(
        400,
        &[JSON],
        r#"{"errCode":"X.3","errMsg":"m"}"#,
        (Some("X.3"), Some("m"), None),
    ),
    error(
        404,
        &[JSON, "X-Openstack-Request-Id: req-4"],
        r#"{"itemNotFound":{"message":"gone","code":404}}"#,
        (Some("404"), Some("gone"), Some("req-4")),
    ),
    error(500, &[], "", (None, None, None)),
    error(
        502,
        &["Content-Type: text/html"],
        "<html>502</html>",
        (None, None, None),
    ),
    Case {
        status: 400,
        headers: &[JSON],
        body: b"{\"errorCode\":\"X.5\",\"errorMessage\":\"\xff\xfe\"}",
        error: Some((Some("X.5"), Some("\u{fffd}\u{fffd}"), None)),
    },
    error(
        200,
        &[JSON],
        r#"{"errorCode":"SVCSTG.ATS.400101","errorMessage":"hidden"}"#,
        (Some("SVCSTG.ATS.400101"), Some("hidden"), None),
    ),
    success(
        200,
        r#"{"errorCode":"SVCSTG.ATS.2000","errorMessage":null,"traces":[]}"#,
    ),
    success(200, r#"{"traces":[]}"#),
    success(201, ""),
];

/// Answers `/N` with the case of that number, those of `CASES` first and then `PAIRS`, and `/cut` with less than it announces.
fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(&stream).lines().map(Result::unwrap);
            let path = lines.next().unwrap().split(' ').nth(1).unwrap()[1..].to_owned();
            lines.find(String::is_empty);
            let cut = Case {
                status: 503,
                headers: &[JSON, "X-Request-Id: cut"],
                body: br#"{"errorCode":"X.6","errorMessage":"cut off he"#,
                error: None,
            };
            let case = path
                .parse()
                .map_or(cut, |number| cases().nth(number).unwrap());
            let missing = if path == "cut" { 10 } else { 0 };
            let length = case.body.len() + missing;
            let headers = [case.headers, &[""]].concat().join("\r\n");
            let head = format!(
                "HTTP/1.1 {} x\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n",
                case.status
            );
            stream
                .write_all(&[head.as_bytes(), case.body].concat())
                .unwrap();
        }
    });
    address
}

fn cases() -> impl Iterator<Item = Case> {
    let pairs = PAIRS
        .iter()
        .map(|&(body, code, message)| error(400, &[JSON], body, (code, message, None)));
    CASES.into_iter().chain(pairs)
}

/// Compares a checked answer with its case; `body` is the body of a success.
fn compare(client: &str, case: &Case, result: Result<(u16, Vec<u8>), ApiError>) {
    let name = format!(
        "{client}: {} {}",
        case.status,
        String::from_utf8_lossy(case.body)
    );
    match (result, case.error) {
        (Ok((status, body)), None) => {
            assert_eq!(
                (status, body.as_slice()),
                (case.status, case.body),
                "{name}"
            );
        }
        (Err(error), Some((code, message, request_id))) => {
            assert_eq!(error.status(), case.status, "{name}");
            assert_eq!(error.code(), code, "{name}");
            assert_eq!(error.message(), message, "{name}");
            assert_eq!(error.request_id(), request_id, "{name}");
            assert_eq!(error.raw(), case.body, "{name}");
        }
        (result, _) => panic!("{name}: {result:?}"),
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}

#[test]
fn reqwest_gets_every_shape() {
    let address = serve();
    runtime().block_on(async {
        let client = reqwest::Client::new();
        for (number, case) in cases().enumerate() {
            let url = format!("http://{address}/{number}");
            let answer = client.get(&url).send().await.unwrap();
            let result = match answer.check().await {
                Ok(answer) => {
                    assert_eq!(answer.url().as_str(), url);
                    assert_eq!(answer.headers()["content-type"], "application/json");
                    Ok((
                        answer.status().as_u16(),
                        answer.bytes().await.unwrap().to_vec(),
                    ))
                }
                Err(CallError::Api(error)) => Err(error),
                Err(error) => panic!("{error}"),
            };
            compare("reqwest", &case, result);
        }
        let throttled = client
            .get(format!("http://{address}/2"))
            .send()
            .await
            .unwrap();
        let Err(CallError::Api(error)) = throttled.check().await else {
            panic!("it was an error");
        };
        assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
        assert!(error.is_gateway() && error.is_retryable());
    });
}

#[test]
fn reqwest_keeps_what_came_through_of_a_broken_answer() {
    let address = serve();
    runtime().block_on(async {
        let answer = reqwest::get(format!("http://{address}/cut")).await.unwrap();
        let Err(CallError::Api(error)) = answer.check().await else {
            panic!("it was an error");
        };
        assert_eq!((error.status(), error.code()), (503, Some("X.6")));
        assert_eq!((error.message(), error.request_id()), (None, Some("cut")));
        assert!(error.raw().ends_with(b"cut off he"));

        // No server listens there.
        let free = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let error = reqwest::get(format!("http://{free}/"))
            .await
            .map_err(CallError::from);
        assert!(matches!(error, Err(CallError::Reqwest(_))));
    });
}

#[test]
fn ureq_speaks_http_response() {
    let address = serve();
    let agent = ureq::Agent::from(
        ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build(),
    );
    for (number, case) in cases().enumerate() {
        let answer = agent
            .get(format!("http://{address}/{number}"))
            .call()
            .unwrap();
        let (head, mut body) = answer.into_parts();
        let body = body.read_to_vec().unwrap();
        let result = ApiError::check(http::Response::from_parts(head, body));
        compare(
            "ureq",
            &case,
            result.map(|ok| (ok.status().as_u16(), ok.into_body())),
        );
    }
}

#[test]
fn hyper_speaks_http_response() {
    let address = serve();
    runtime().block_on(async {
        let client = Client::builder(TokioExecutor::new()).build_http::<Empty<&[u8]>>();
        for (number, case) in cases().enumerate() {
            let url = format!("http://{address}/{number}").parse().unwrap();
            let (head, body) = client.get(url).await.unwrap().into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let result = ApiError::check(http::Response::from_parts(head, body));
            compare(
                "hyper",
                &case,
                result.map(|ok| (ok.status().as_u16(), ok.into_body().to_vec())),
            );
        }
    });
}

#[test]
fn a_typed_match_at_the_end() {
    let address = serve();
    runtime().block_on(async {
        let answer = reqwest::get(format!("http://{address}/0")).await.unwrap();
        match answer.check().await {
            Err(CallError::Api(error)) => {
                assert_eq!(error.known(), Some(ApmErrorCode::EmptyTraceResult));
                assert_eq!(
                    error.entry().unwrap().description,
                    Some("查询调用链结果为空。")
                );
            }
            other => panic!("{other:?}"),
        }
    });
}
