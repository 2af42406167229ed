//! `CallError`: the details of a call with reqwest, also when it is wrapped in other types.

use crate::script::{Script, Then, block_on, serve};
use apm_errors::{ApiError, CallError, CheckResponse};
use std::{net::TcpListener, time::Duration};

fn script() -> Vec<Script> {
    vec![
        Script::new(
            "429 x\r\nRetry-After: 3",
            r#"{"errorCode":"X.1"}"#,
            Then::End,
        ),
        Script::new("200 x", "half", Then::Cut),
        Script::new("200 x", "half", Then::Nothing),
        Script::new("200 x", "", Then::Silence),
        Script::new("302 x\r\nLocation: /4", "", Then::End),
    ]
}

async fn call(url: &str) -> Result<String, CallError> {
    let client = reqwest::Client::builder()
        .timeout(Duration::from_secs(1))
        .build()?;
    Ok(client.get(url).send().await?.check().await?.text().await?)
}

#[test]
fn an_answer_says_what_it_is() {
    let url = format!("http://{}/0", serve(script()));
    let error = block_on(call(&url)).unwrap_err();
    assert_eq!(error.as_api().unwrap().code(), Some("X.1"));
    assert_eq!(error.status(), Some(http::StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(error.url().unwrap().as_str(), url);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert!(error.is_retryable());
    assert!(!error.to_string().contains(&url));
}

#[test]
fn broken_connections_are_retryable() {
    let address = serve(script());
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let nobody = free.local_addr().unwrap();
    drop(free);
    let urls = [
        format!("http://{address}/1"),
        format!("http://{address}/2"),
        format!("http://{address}/3"),
        format!("http://{nobody}/"),
    ];
    for url in urls {
        let error = block_on(call(&url)).unwrap_err();
        assert!(matches!(error, CallError::Reqwest(_)), "{url}: {error}");
        assert!(error.is_retryable(), "{url}: {error:?}");
        assert_eq!((error.status(), error.retry_after()), (None, None));
        assert_eq!(error.url().unwrap().as_str(), url);
    }
}

#[test]
fn wrong_requests_are_not_retryable() {
    let urls = ["no url".to_owned(), format!("http://{}/4", serve(script()))];
    for url in urls {
        let error = block_on(call(&url)).unwrap_err();
        assert!(!error.is_retryable(), "{url}: {error:?}");
        assert!(error.as_api().is_none());
    }
}

#[test]
fn through_anyhow_and_boxes() {
    let call = || CallError::from(ApiError::builder().status(429).code("X.1").build());
    let code = |error: &CallError| error.as_api().unwrap().code() == Some("X.1");

    let error = anyhow::Error::from(call()).context("the order was not placed");
    assert!(error.downcast_ref::<CallError>().is_some_and(code));
    assert!(CallError::find(error.as_ref()).is_some_and(code));

    let error: Box<dyn std::error::Error> = call().into();
    assert!(error.downcast_ref::<CallError>().is_some_and(code));
    assert!(CallError::find(&*error).is_some_and(code));

    let other = anyhow::anyhow!("something else");
    assert!(CallError::find(other.as_ref()).is_none());

    // An answer that was checked without reqwest is found as an `ApiError`.
    let error = anyhow::Error::from(ApiError::builder().code("X.1").build());
    assert!(error.downcast_ref::<ApiError>().is_some());
}

#[test]
fn through_middleware() {
    let api = || CallError::from(ApiError::builder().status(503).code("X.1").build());
    let carried = reqwest_middleware::Error::from(api());
    assert!(carried.to_string().contains("X.1"));
    assert!(CallError::find(&carried).is_some());
    assert!(matches!(CallError::from(carried), CallError::Api(_)));

    let by_hand = reqwest_middleware::Error::middleware(api());
    assert!(matches!(CallError::from(by_hand), CallError::Api(_)));
    let by_hand = reqwest_middleware::Error::middleware(api().as_api().unwrap().clone());
    assert!(matches!(CallError::from(by_hand), CallError::Api(_)));

    // An error of a middleware's own.
    let own = reqwest_middleware::Error::Middleware(anyhow::anyhow!("no token"));
    let own = CallError::from(own);
    assert!(matches!(own, CallError::Middleware(_)));
    assert_eq!(own.to_string(), "no token");
    assert!(!own.is_retryable() && own.as_api().is_none() && own.url().is_none());

    // One that wraps what went wrong.
    let wrapped = anyhow::Error::from(api()).context("gave up");
    let wrapped = CallError::from(reqwest_middleware::Error::Middleware(wrapped));
    assert_eq!(wrapped.as_api().and_then(ApiError::code), Some("X.1"));
    assert!(wrapped.is_retryable());
}
