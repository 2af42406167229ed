//! An error's way into an answer of axum.

use crate::{Case, Group};
use apm_errors::{ApmError, ErrorResponse};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::hint::black_box;

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

pub(crate) fn groups() -> Vec<Group> {
    vec![
        constant("axum_response!", || {
            black_box(OrderError::Store).into_response()
        }),
        constant("ErrorResponse", || {
            ErrorResponse::from(black_box(OrderError::Store)).into_response()
        }),
        one_field("axum_response!", || {
            OrderError::NotFound { id: black_box(7) }.into_response()
        }),
        one_field("ErrorResponse", || {
            ErrorResponse::from(OrderError::NotFound { id: black_box(7) }).into_response()
        }),
    ]
}

fn constant(name: &'static str, ours: fn() -> Response) -> Group {
    Group {
        title: format!("answer of axum, a constant message, {name}"),
        cases: vec![
            Case::of(name, ours),
            Case::of("(StatusCode, Json), Option<String>", || {
                let message = String::from(black_box("the order store is unavailable."));
                json(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "SVCSTG.ORD.500001",
                    message,
                )
            })
            .goal(0.4),
            Case::of("(StatusCode, Json), Option<&str>", || {
                let message = black_box("the order store is unavailable.");
                json(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "SVCSTG.ORD.500001",
                    message,
                )
            }),
        ],
    }
}

fn one_field(name: &'static str, ours: fn() -> Response) -> Group {
    Group {
        title: format!("answer of axum, one field, {name}"),
        cases: vec![
            Case::of(name, ours),
            Case::of("(StatusCode, Json), format!", || {
                let message = format!("order {} does not exist.", black_box(7_u64));
                json(StatusCode::NOT_FOUND, "SVCSTG.ORD.404001", message)
            })
            .goal(0.6),
        ],
    }
}

fn json<M: Serialize>(status: StatusCode, error_code: &'static str, message: M) -> Response {
    let error_message = Some(message);
    let body = Json(Body {
        error_code,
        error_message,
    });
    (status, body).into_response()
}
