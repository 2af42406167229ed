//! The tests of the service, as those of a user. They also run in processes of their own, all in one as with `cargo test`,
//! or each in one as with nextest.

use crate::{
    directory,
    service::{DELETED, OrderError, Refusal, SITES, app},
};
use apm_errors::coverage::assert_covered;
use std::{
    env,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
};

const DIRECTORY: &str = "APM_ERRORS_COVERAGE";

/// Starts the service on loopback, and sends requests to it.
fn call(requests: &[(&str, &str, &str)]) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_io()
        .build()
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let service = listener.local_addr().unwrap();
    runtime.spawn(async {
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        axum::serve(listener, app()).await
    });
    for (method, path, body) in requests {
        let answer = send(service, method, path, body);
        assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
    }
}

/// By hand: a client of this crate would record the codes, too.
fn send(service: SocketAddr, method: &str, path: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(service).unwrap();
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\naccept: application/problem+json\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn orders() {
    call(&[
        ("GET", "/orders/7", ""),
        ("GET", "/orders/0", ""),
        ("GET", "/orders/8", ""),
    ]);
}

#[test]
fn stock() {
    call(&[("GET", "/orders/1", ""), ("GET", "/orders/7", "")]);
}

#[test]
fn refusals() {
    call(&[
        ("POST", "/orders", "{"),
        ("POST", "/orders", "0"),
        ("GET", "/order/7", ""),
    ]);
}

const SUITE: [&str; 3] = ["suite::orders", "suite::stock", "suite::refusals"];
const LAST: &str = "suite::each_deleted_place_of_the_service_is_reported";

/// Some tests of this file as a process.
fn start(directory: &Path, deleted: &str, tests: &[&str]) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", "--nocapture"])
        .args(tests)
        .env(DIRECTORY, directory)
        .env(DELETED, deleted)
        .env("RUST_BACKTRACE", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// The result of the assertion after the tests.
fn missing(name: &str, deleted: &str, processes: &[&[&str]]) -> Result<(), String> {
    let directory = directory(name);
    let started = processes
        .iter()
        .map(|tests| start(&directory, deleted, tests));
    // All of them run before the first one is waited for.
    for child in started.collect::<Vec<_>>() {
        let output = child.wait_with_output().unwrap();
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{text}");
    }
    let child = start(&directory, deleted, &[LAST]);
    let output = child.wait_with_output().unwrap();
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8(output.stderr).unwrap())
}

#[test]
fn each_deleted_place_of_the_service_is_reported() {
    // In a process of its own, after the others, it is the assertion of the suite.
    if env::var_os(DIRECTORY).is_some() {
        let tables = OrderError::TABLE.with_forwarded();
        return assert_covered(tables.into_iter().chain([Refusal::TABLE]));
    }
    let one_process: &[&[&str]] = &[&SUITE];
    let a_process_each: Vec<&[&str]> = SUITE.chunks(1).collect();
    for (how, processes) in [("one", one_process), ("each", &a_process_each)] {
        assert_eq!(missing(&format!("service-{how}"), "", processes), Ok(()));
        for (site, code) in SITES {
            let name = format!("service-{how}-{}", code.replace('.', "-"));
            let error = missing(&name, site, processes).unwrap_err();
            let words = format!("no test raised 1 of these 6 codes:\n* `{code}`\n");
            assert!(error.contains(&words), "{site}: {error}");
        }
    }
}
