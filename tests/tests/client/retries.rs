//! Crates that try again: a line each makes them listen to the code, and to `Retry-After`.

use crate::script::block_on;
use apm_errors::{ApiError, CallError, CheckResponse};
use backon::{ConstantBuilder, Retryable as _};
use reqwest_retry::{
    RetryTransientMiddleware, Retryable, RetryableStrategy, default_on_request_failure,
    policies::ExponentialBackoff,
};
use std::{
    cell::Cell,
    future::{Ready, ready},
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    thread,
    time::Duration,
};
use tower::{Service, ServiceExt, retry::Policy};

const THROTTLED: (u16, &str) = (
    429,
    r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#,
);
/// Retryable by the status, but not by the code.
const DENIED: (u16, &str) = (
    500,
    r#"{"error_code":"APIGW.0301","error_msg":"bad token"}"#,
);
/// A success by the status, but an error by the code.
const HIDDEN: (u16, &str) = (
    200,
    r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#,
);
const DONE: (u16, &str) = (200, r#"{"traces":[]}"#);

/// Gives one answer after the other, each with `Retry-After: 0`, and counts them.
fn serve(answers: &'static [(u16, &'static str)]) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, count) = (listener.local_addr().unwrap(), Arc::default());
    let counted: Arc<AtomicUsize> = Arc::clone(&count);
    thread::spawn(move || {
        for (stream, (status, body)) in listener.incoming().zip(answers) {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(&stream).lines().map(Result::unwrap);
            lines.find(String::is_empty);
            counted.fetch_add(1, SeqCst);
            let length = body.len();
            let head = "Connection: close\r\nRetry-After: 0";
            let answer =
                format!("HTTP/1.1 {status} x\r\nContent-Length: {length}\r\n{head}\r\n\r\n{body}");
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    (address, count)
}

async fn call(address: SocketAddr) -> Result<String, CallError> {
    let answer = reqwest::get(format!("http://{address}/")).await?;
    Ok(answer.check().await?.text().await?)
}

#[test]
fn backon_asks_the_code() {
    let again = |answers| {
        let (address, count) = serve(answers);
        // The server asks for no delay; without the adjustment, this would take a day.
        let day = ConstantBuilder::default().with_delay(ApiError::RETRY_AFTER_LIMIT);
        let result = block_on(async {
            (|| call(address))
                .retry(day)
                .when(CallError::is_retryable)
                .adjust(|error: &CallError, wait| {
                    wait.map(|wait| error.retry_after().unwrap_or(wait))
                })
                .await
        });
        (result.is_ok(), count.load(SeqCst))
    };
    assert_eq!(again(&[THROTTLED, HIDDEN, DONE]), (true, 3));
    assert_eq!(again(&[DENIED, DONE]), (false, 1));
    assert_eq!(
        again(&[THROTTLED, THROTTLED, THROTTLED, THROTTLED, DONE]),
        (false, 4)
    );
}

/// Sees the code, which the strategies of reqwest-retry do not: they get an answer with its body unread.
struct ByCode;

impl RetryableStrategy for ByCode {
    fn handle(
        &self,
        result: &Result<reqwest::Response, reqwest_middleware::Error>,
    ) -> Option<Retryable> {
        let error = result.as_ref().err()?;
        match CallError::find(error) {
            Some(call) => call.is_retryable().then_some(Retryable::Transient),
            None => default_on_request_failure(error),
        }
    }
}

fn checked<'a>(
    request: reqwest::Request,
    extensions: &'a mut http::Extensions,
    next: reqwest_middleware::Next<'a>,
) -> std::pin::Pin<
    Box<dyn Future<Output = reqwest_middleware::Result<reqwest::Response>> + Send + 'a>,
> {
    Box::pin(async move { Ok(next.run(request, extensions).await?.check().await?) })
}

#[test]
fn reqwest_retry_asks_the_code() {
    let again = |answers| {
        let (address, count) = serve(answers);
        let soon = ExponentialBackoff::builder()
            .retry_bounds(Duration::ZERO, Duration::ZERO)
            .build_with_max_retries(2);
        let retry = RetryTransientMiddleware::new_with_policy_and_strategy(soon, ByCode);
        let client = reqwest_middleware::ClientBuilder::new(reqwest::Client::new())
            .with(retry)
            .with(checked)
            .build();
        let result = block_on(async {
            let answer = client.get(format!("http://{address}/")).send().await;
            answer.map_err(CallError::from)
        });
        let code = result.map_err(|error| {
            let api = error.as_api().unwrap();
            api.code().map(str::to_owned)
        });
        (code.map(|_| ()), count.load(SeqCst))
    };
    let code = |code: &str| Err(Some(code.to_owned()));
    assert_eq!(again(&[THROTTLED, HIDDEN, DONE]), (Ok(()), 3));
    assert_eq!(again(&[DENIED, DONE]), (code("APIGW.0301"), 1));
    assert_eq!(
        again(&[HIDDEN, HIDDEN, HIDDEN, DONE]),
        (code("APIGW.0308"), 3)
    );
}

/// The maximum number of retries.
#[derive(Clone)]
struct Attempts(usize);

impl<T> Policy<SocketAddr, T, CallError> for Attempts {
    // Instead of `ready`, a program waits here for `retry_after`.
    type Future = Ready<()>;

    fn retry(
        &mut self,
        _: &mut SocketAddr,
        result: &mut Result<T, CallError>,
    ) -> Option<Ready<()>> {
        let error = result.as_ref().err()?;
        self.0 = self.0.checked_sub(1)?;
        error.is_retryable().then(|| ready(()))
    }

    fn clone_request(&mut self, request: &SocketAddr) -> Option<SocketAddr> {
        Some(*request)
    }
}

#[test]
fn tower_asks_the_code() {
    let again = |answers| {
        let (address, count) = serve(answers);
        let calls = Cell::new(0);
        let service = tower::service_fn(|address| {
            calls.set(calls.get() + 1);
            call(address)
        });
        let result = block_on(async {
            let mut service = tower::retry::Retry::new(Attempts(2), service);
            service.ready().await.unwrap().call(address).await
        });
        assert_eq!(calls.get(), count.load(SeqCst));
        (result.is_ok(), calls.get())
    };
    assert_eq!(again(&[THROTTLED, HIDDEN, DONE]), (true, 3));
    assert_eq!(again(&[DENIED, DONE]), (false, 1));
    assert_eq!(again(&[THROTTLED, THROTTLED, THROTTLED, DONE]), (false, 3));
}
