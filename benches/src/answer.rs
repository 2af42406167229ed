//! An error's way into an answer of axum.

use crate::{Case, Group};
use apm_errors::{ApmError, ErrorResponse, axum::ErrorLayer};
use axum::{
    Json, body,
    http::{HeaderValue, Request, StatusCode, header::ACCEPT},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::{
    convert::Infallible,
    future::ready,
    hint::black_box,
    pin::pin,
    task::{Context, Poll, Waker},
};
use tower::{Layer, Service, service_fn};

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

#[derive(Debug, ApmError)]
enum OrderCode {
    #[apm(code = "SVCSTG.ORD.400000", status = 400)]
    Malformed,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<M> {
    error_code: &'static str,
    error_message: Option<M>,
}

pub(crate) fn groups() -> Vec<Group> {
    vec![
        success(),
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

/// What the layer costs an answer that is no error.
fn success() -> Group {
    let bare =
        service_fn(|_: Request<()>| ready(Ok::<_, Infallible>(Response::new(body::Body::empty()))));
    Group {
        title: "an answer of axum that is no error, through the layer".to_owned(),
        cases: vec![
            through(
                "ErrorLayer.undocumented",
                ErrorLayer.undocumented::<OrderCode>().layer(bare),
            ),
            through("ErrorLayer", ErrorLayer.layer(bare)),
            through("no layer", bare),
        ],
    }
}

fn through<S>(name: &'static str, service: S) -> Case
where
    S: Service<Request<()>, Response = Response> + Clone + 'static,
{
    Case::of(name, move || {
        let mut request = Request::new(());
        let accept = HeaderValue::from_static("application/json");
        request.headers_mut().insert(ACCEPT, accept);
        let mut answer = pin!(service.clone().call(black_box(request)));
        let polled = answer
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()));
        matches!(polled, Poll::Ready(Ok(_)))
    })
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
