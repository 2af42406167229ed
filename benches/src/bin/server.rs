//! An error's way into an answer of axum, beside `(StatusCode, Json(struct))`.
//!
//! `cargo run --release --manifest-path benches/Cargo.toml --bin server`
//!
//! All candidates take turns, so that a noisy machine disturbs them alike, and each round gives a
//! ratio to the baseline of that round.

use apm_errors::{ApmError, ErrorResponse};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::{hint::black_box, time::Instant};

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(
        code = "SVCSTG.ORD.404001",
        status = 404,
        message = "order {id} does not exist."
    )]
    NotFound { id: u64 },
    #[apm(
        code = "SVCSTG.ORD.500001",
        status = 500,
        message = "the order store is unavailable."
    )]
    Store,
}

apm_errors::axum_response!(OrderError);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<M> {
    error_code: &'static str,
    error_message: Option<M>,
}

fn json<M: Serialize>(status: StatusCode, error_code: &'static str, message: M) -> Response {
    let error_message = Some(message);
    let body = Json(Body {
        error_code,
        error_message,
    });
    (status, body).into_response()
}

/// The baseline first.
type Group = (&'static str, &'static [(&'static str, fn() -> Response)]);

const GROUPS: [Group; 2] = [
    (
        "a constant message",
        &[
            ("(StatusCode, Json), Option<String>", || {
                let message = String::from(black_box("the order store is unavailable."));
                json(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "SVCSTG.ORD.500001",
                    message,
                )
            }),
            ("(StatusCode, Json), Option<&str>", || {
                let message = black_box("the order store is unavailable.");
                json(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "SVCSTG.ORD.500001",
                    message,
                )
            }),
            ("ErrorResponse", || {
                ErrorResponse::from(black_box(OrderError::Store)).into_response()
            }),
            ("axum_response!", || {
                black_box(OrderError::Store).into_response()
            }),
        ],
    ),
    (
        "one field",
        &[
            ("(StatusCode, Json), format!", || {
                let message = format!("order {} does not exist.", black_box(7_u64));
                json(StatusCode::NOT_FOUND, "SVCSTG.ORD.404001", message)
            }),
            ("ErrorResponse", || {
                ErrorResponse::from(OrderError::NotFound { id: black_box(7) }).into_response()
            }),
            ("axum_response!", || {
                OrderError::NotFound { id: black_box(7) }.into_response()
            }),
        ],
    ),
];

const ROUNDS: usize = 1_001;
const CALLS: u32 = 500;

fn nanoseconds(call: fn() -> Response) -> f64 {
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(call());
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS)
}

fn main() {
    for (title, candidates) in GROUPS {
        println!("{title:36}     ns   ratio (quartiles)");
        let rounds: Vec<Vec<f64>> = (0..ROUNDS)
            .map(|_| {
                candidates
                    .iter()
                    .map(|(_, call)| nanoseconds(*call))
                    .collect()
            })
            .collect();
        for (at, (name, _)) in candidates.iter().enumerate() {
            let time = quartiles(rounds.iter().map(|round| round[at]));
            let ratio = quartiles(rounds.iter().map(|round| round[at] / round[0]));
            let [low, middle, high] = ratio;
            println!(
                "{name:36} {:6.0}    {middle:.2} ({low:.2} to {high:.2})",
                time[1]
            );
        }
        println!();
    }
}

fn quartiles(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| values[values.len() * quarter / 4])
}
