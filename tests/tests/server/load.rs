//! Many at once: no answer has a byte of another one.

use crate::{
    actix, axum,
    cases::CASES,
    client::{Client, Request},
};
use std::{net::SocketAddr, thread};

const CONNECTIONS: usize = 64;
const BATCH: usize = 16;

#[test]
fn a_hundred_thousand_errors_of_axum() {
    let server = axum::Server::start(2);
    run(server.address, 100_000);
}

#[test]
fn as_many_connections_of_actix_web() {
    let server = actix::Server::start(2);
    run(server.address, 25_000);
}

fn run(server: SocketAddr, wanted: usize) {
    let batches = wanted.div_ceil(CONNECTIONS * BATCH);
    let errors: usize = thread::scope(|scope| {
        let clients: Vec<_> = (0..CONNECTIONS)
            .map(|number| scope.spawn(move || client(server, number, batches)))
            .collect();
        clients
            .into_iter()
            .map(|client| client.join().unwrap())
            .sum()
    });
    assert!(errors >= wanted, "{errors}");
}

/// Each connection asks for its own mixture, many requests at a time.
fn client(server: SocketAddr, connection: usize, batches: usize) -> usize {
    let mut client = Client::connect(server);
    let mut errors = 0;
    for batch in 0..batches {
        let wanted: Vec<_> = (0..BATCH)
            .map(|at| wanted(connection, batch * BATCH + at))
            .collect();
        let requests: Vec<_> = wanted.iter().map(Wanted::request).collect();
        client.send(&requests).unwrap();
        for wanted in &wanted {
            let answer = client.receive("GET").unwrap();
            answer.assert(
                wanted.status,
                wanted.content_type(),
                wanted.layer,
                &wanted.body,
            );
            errors += 1;
        }
    }
    errors
}

struct Wanted {
    path: String,
    layer: bool,
    problem: bool,
    status: &'static str,
    body: String,
}

fn wanted(connection: usize, number: usize) -> Wanted {
    let layer = !(connection + number).is_multiple_of(3);
    let problem = layer && number.is_multiple_of(2);
    let scope = if layer { "layer" } else { "plain" };
    let constant = CASES.iter().find(|case| case.path == "store").unwrap();
    let missing = &CASES[0];
    let (name, case) = if number % 4 < 2 {
        ("store".to_owned(), constant)
    } else {
        (format!("{connection}x{number}"), missing)
    };
    let body = if problem {
        case.problem()
    } else {
        case.body.to_owned()
    };
    Wanted {
        path: format!("/{scope}/orders/{name}"),
        layer,
        problem,
        status: case.status,
        body: body
            .replace("order 7 ", &format!("order {name} "))
            .replace(r#""id":"7""#, &format!(r#""id":"{name}""#)),
    }
}

impl Wanted {
    fn request(&self) -> Request<'_> {
        Request {
            method: "GET",
            path: &self.path,
            accept: if self.problem {
                &["application/problem+json"]
            } else {
                &["application/json"]
            },
        }
    }

    fn content_type(&self) -> &'static str {
        if self.problem {
            "application/problem+json"
        } else {
            "application/json"
        }
    }
}
