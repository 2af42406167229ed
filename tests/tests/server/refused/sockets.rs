//! The same over sockets.

use super::cases::{PROBLEM, Refusal, body};
use crate::{actix, axum, client::Client};
use ::actix_web::web;
use ::axum::{Router, routing::get};
use apm_errors::{actix_web, axum::ErrorLayer};
use std::net::SocketAddr;
use tower_http::catch_panic::CatchPanicLayer;

/// What every framework answers: 404 to an unknown path, 405 to another method.
fn refusals(server: SocketAddr) {
    let mut client = Client::connect(server);
    for accept in ["*/*", PROBLEM] {
        let content_type = if accept == PROBLEM {
            PROBLEM
        } else {
            "application/json"
        };
        let nowhere = client.get("/nowhere", &[accept]);
        nowhere.assert("404 Not Found", content_type, true, &body(404, accept));
        let head = client.ask("HEAD", "/nowhere", &[accept]).unwrap();
        assert_eq!(
            (head.status, head.headers),
            (nowhere.status, nowhere.headers)
        );
        let deleted = client.ask("DELETE", "/here", &[accept]).unwrap();
        assert_eq!(deleted.status, "405 Method Not Allowed");
        assert!(deleted.header("allow").unwrap().starts_with("GET"));
        assert_eq!(deleted.body, body(405, accept));
        // The connection is still in step.
        assert_eq!(client.get("/here", &[accept]).body, "here");
    }
}

#[test]
fn axum_and_a_panic() {
    let app = Router::new()
        .route("/here", get(async || "here"))
        .route("/panic", get(async || -> () { panic!("s3cr3t") }))
        .layer(CatchPanicLayer::new())
        .layer(ErrorLayer.undocumented::<Refusal>());
    let server = axum::Server::serve(1, app);
    refusals(server.address);
    let panicked = Client::connect(server.address).get("/panic", &[PROBLEM]);
    panicked.assert(
        "500 Internal Server Error",
        PROBLEM,
        true,
        &body(500, PROBLEM),
    );
}

#[test]
fn actix_web_within_an_app() {
    let server = actix::Server::serve(1, |app| {
        let layer = actix_web::ErrorLayer.undocumented::<Refusal>();
        let here = web::resource("/here").get(async || "here");
        app.service(web::scope("").wrap(layer).service(here));
    });
    refusals(server.address);
}
