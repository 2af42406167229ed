//! Text for the log is never sent, for any request.

use crate::{
    actix, axum,
    cases::{CASES, SECRET, order},
    client::Client,
};
use std::{error::Error, net::SocketAddr};

#[test]
fn no_answer_has_a_secret() {
    let (axum, actix) = (axum::Server::start(1), actix::Server::start(1));
    search(axum.address);
    search(actix.address);
}

fn search(server: SocketAddr) {
    let mut client = Client::connect(server);
    let mut answers = 0;
    for scope in ["plain", "layer"] {
        for case in &CASES {
            for method in ["GET", "HEAD", "POST"] {
                for accept in [
                    &["application/problem+json"][..],
                    &["*/*"],
                    &["text/html"],
                    &[],
                ] {
                    let path = format!("/{scope}/orders/{}", case.path);
                    let answer = client.ask(method, &path, accept).unwrap();
                    assert_eq!(answer.status, case.status);
                    let secret = SECRET.as_bytes();
                    let leaks = answer.bytes.windows(secret.len()).any(|it| it == secret);
                    assert!(!leaks, "{method} {path}: {}", answer.body);
                    answers += 1;
                }
            }
        }
    }
    assert_eq!(answers, 2 * CASES.len() * 12);
}

/// Else the test above shows nothing.
#[test]
fn the_errors_have_secrets() {
    for name in ["7", "quantity", "forbidden", "payment"] {
        let error = order(name).unwrap_err();
        assert!(format!("{error:?}").contains(SECRET), "{error:?}");
    }
    let source = order("store").unwrap_err();
    assert!(source.source().unwrap().to_string().contains(SECRET));
    assert!(order("payment").unwrap_err().to_string().contains(SECRET));
}
