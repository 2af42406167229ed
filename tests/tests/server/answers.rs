//! What the service of each framework answers to the same requests.

use crate::{
    cases::{CASES, Case},
    client::Client,
};
use std::net::SocketAddr;

/// The cases in which no middleware adds a header.
pub(crate) fn unmarked() -> impl Iterator<Item = &'static Case> {
    CASES.iter().filter(|case| case.path != "sold-out")
}

/// The paths of a case, after those of the layer or of none.
fn paths(scope: &str, case: &Case) -> impl Iterator<Item = String> {
    let direct = case.order_error.then_some("direct");
    let routes = ["orders"].into_iter().chain(direct);
    routes.map(move |route| format!("/{scope}/{route}/{}", case.path))
}

/// Without the layer, an error always has its documented body.
pub(crate) fn bodies(server: SocketAddr, cases: impl IntoIterator<Item = &'static Case>) {
    let mut client = Client::connect(server);
    for case in cases {
        for path in paths("plain", case) {
            for accept in [&[][..], &["application/problem+json"], &["*/*"]] {
                let answer = client.get(&path, accept);
                answer.assert(case.status, "application/json", false, case.body);
            }
        }
    }
    let placed = client.get("/layer/orders/placed", &["application/problem+json"]);
    placed.assert("200 OK", "text/plain; charset=utf-8", false, "order placed");
}

/// With the layer, an error is a problem for clients that prefer it.
pub(crate) fn problems(server: SocketAddr) {
    let mut client = Client::connect(server);
    for case in unmarked() {
        let problem = case.problem();
        for path in paths("layer", case) {
            for accept in [
                &["application/problem+json"][..],
                &["application/json;q=0.5, application/problem+json; q=0.6"],
                &["application/json;q=0.1", "application/problem+json"],
            ] {
                let answer = client.get(&path, accept);
                answer.assert(case.status, "application/problem+json", true, &problem);
            }
            for accept in [
                &[][..],
                &["*/*"],
                &["application/json"],
                &["application/problem+json;q=0.5, */*"],
                &["text/html", "application/problem+json;q=0"],
            ] {
                let answer = client.get(&path, accept);
                answer.assert(case.status, "application/json", true, case.body);
            }
        }
    }
}

/// Headers and field errors of a handler are sent with either body, and the documented body does not change.
pub(crate) fn extras(server: SocketAddr) {
    let mut client = Client::connect(server);
    let limited = CASES.iter().find(|case| case.path == "throttled").unwrap();
    let problem = limited.problem();
    let errors = r##","errors":[{"detail":"too many.","pointer":"#/count"}]}"##;
    let problem = problem.strip_suffix('}').unwrap().to_owned() + errors;
    for (path, accept, body) in [
        (
            "/plain/orders/limited",
            "application/problem+json",
            limited.body,
        ),
        ("/layer/orders/limited", "application/json", limited.body),
        (
            "/layer/orders/limited",
            "application/problem+json",
            &problem,
        ),
    ] {
        let answer = client.get(path, &[accept]);
        assert_eq!(answer.status, limited.status);
        assert_eq!(answer.header("retry-after"), Some("2"));
        assert_eq!(answer.header("x-limit"), Some("7  x-limit: 8"));
        assert_eq!(answer.body, body);
    }
}

/// An answer to HEAD has the headers of one to GET, and nothing that follows.
pub(crate) fn heads(server: SocketAddr) {
    let mut client = Client::connect(server);
    for accept in ["application/json", "application/problem+json"] {
        for case in &CASES {
            let path = format!("/layer/orders/{}", case.path);
            let get = client.get(&path, &[accept]);
            let head = client.ask("HEAD", &path, &[accept]).unwrap();
            assert_eq!((head.status, head.headers), (get.status, get.headers));
        }
    }
    // The connection is still in step.
    assert_eq!(client.get("/plain/orders/placed", &[]).body, "order placed");
}

/// A handler that panics within the layer answers nothing, and the next request is served. The
/// server has one thread.
pub(crate) fn panics(server: SocketAddr) {
    for _ in 0..3 {
        let mut client = Client::connect(server);
        let answer = client.ask("GET", "/layer/panic", &["application/problem+json"]);
        assert!(answer.is_err(), "a panic is no answer");
        // The same thread serves the next one, which is not within the layer.
        let mut client = Client::connect(server);
        let plain = client.get("/plain/orders/trace", &[]);
        let trace = CASES.iter().find(|case| case.path == "trace").unwrap();
        plain.assert(trace.status, "application/json", false, trace.body);
    }
}

/// What holds with every framework: tests of the `Server` of the module.
macro_rules! every_framework {
    () => {
        #[test]
        fn a_problem_is_sent_if_the_client_accepts_it() {
            let server = Server::start(1);
            $crate::answers::problems(server.address);
        }

        #[test]
        fn headers_and_field_errors_are_sent() {
            let server = Server::start(1);
            $crate::answers::extras(server.address);
        }

        #[test]
        fn an_answer_to_head_has_the_headers_alone() {
            let server = Server::start(1);
            $crate::answers::heads(server.address);
        }

        #[test]
        fn a_panic_is_not_shown_and_leaves_no_state() {
            let server = Server::start(1);
            $crate::answers::panics(server.address);
        }
    };
}

pub(crate) use every_framework;
