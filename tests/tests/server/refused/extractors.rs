//! Extractors whose failures are variants, each with the code of its status.

use super::cases::Refusal;
use crate::log::logged;
use actix_web::{
    App, ResponseError,
    error::JsonPayloadError,
    test::{TestRequest, call_service, init_service, read_body},
    web::{self, JsonConfig},
};
use apm_errors::ApmError;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{FromRequest, rejection::JsonRejection},
    http::Request,
    routing::post,
};
use tokio::runtime::Builder;
use tower::ServiceExt;

#[derive(serde::Deserialize)]
struct Order {
    count: u32,
}

/// The variant of a status.
fn of_status(status: u16) -> Refusal {
    match status {
        413 => Refusal::TooLarge,
        415 => Refusal::OtherType,
        422 => Refusal::OtherMembers,
        500.. => Refusal::Failed,
        _ => Refusal::Malformed,
    }
}

#[derive(Debug, ApmError)]
enum BadBody {
    #[apm(code = of_status(_0.status().as_u16()), forwards(Refusal))]
    Axum(#[from] JsonRejection),
    #[apm(code = of_status(_0.status_code().as_u16()), forwards(Refusal))]
    Actix(#[from] JsonPayloadError),
}

apm_errors::axum_response!(BadBody);
apm_errors::actix_web_response!(BadBody);

/// As `axum::Json`, with documented errors.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(BadBody))]
struct Json<T>(T);

const CASES: [(&str, &str, u16); 3] = [
    ("application/json", "{", 400),
    ("text/plain", "{}", 415),
    ("application/json", r#"{"count":"s3cr3t"}"#, 422),
];

#[test]
fn an_extractor_of_axum_keeps_statuses_apart() {
    let app: Router = Router::new().route(
        "/",
        post(async |Json(order): Json<Order>| order.count.to_string()),
    );
    let long = format!(r#"{{"count":{}1}}"#, " ".repeat(3 << 20));
    let cases = CASES.into_iter().chain([("application/json", &*long, 413)]);
    for (content_type, sent, status) in cases {
        let request = Request::post("/").header("content-type", content_type);
        let request = request.body(Body::from(sent.to_owned())).unwrap();
        let runtime = Builder::new_current_thread().build().unwrap();
        let (answer, events) = runtime.block_on(logged(app.clone().oneshot(request)));
        let answer = answer.unwrap();
        assert_eq!(answer.status(), status);
        let body = runtime
            .block_on(to_bytes(answer.into_body(), 1024))
            .unwrap();
        assert_eq!(body, of_status(status).to_json().as_bytes());
        // The text of the extractor is the chain in the log.
        let [(_, fields)] = events.as_slice() else {
            panic!("one event, and not {events:?}");
        };
        assert_eq!(fields["error.type"], of_status(status).code());
        assert!(!fields["error.chain"].is_empty());
    }
}

#[test]
fn a_configuration_of_actix_web_keeps_statuses_apart() {
    actix_web::rt::System::new().block_on(async {
        let config = JsonConfig::default()
            .limit(64)
            .error_handler(|error, _| BadBody::from(error).into());
        let order = web::post().to(async |order: web::Json<Order>| order.count.to_string());
        let app = init_service(App::new().app_data(config).route("/", order)).await;
        let long = "x".repeat(65);
        for (content_type, sent, status) in [
            ("application/json", "{", 400),
            ("text/plain", "{}", 400),
            ("application/json", &*long, 413),
        ] {
            let request = TestRequest::post().insert_header(("content-type", content_type));
            let request = request.set_payload(sent.to_owned()).to_request();
            let answer = call_service(&app, request).await;
            assert_eq!(answer.status(), status);
            let error = answer.response().error().unwrap();
            assert!(matches!(error.as_error(), Some(BadBody::Actix(_))));
            assert_eq!(
                read_body(answer).await,
                of_status(status).to_json().as_bytes()
            );
        }
    });
}

/// Whatever the status leads to is an entry of the table.
#[test]
fn the_table_has_what_extractors_answer() {
    let tables = BadBody::TABLE.with_forwarded();
    assert!(
        tables
            .iter()
            .any(|table| table.get("SVCSTG.ORD.415000").is_some())
    );
}
