//! The tests of a service, run as a program: `coverage SITE…` raises the errors of these sites, `coverage --assert` asks.

use apm_errors::{ApiError, ApmError, ErrorResponse, actix_web_response, coverage::assert_covered};
use std::thread;

#[derive(Debug, ApmError)]
#[apm(prefix = "ORD.")]
enum OrderError {
    #[apm(code = "200", status = 200)]
    Fine,
    #[apm(code = "404", status = 404, message = "order {id} does not exist.")]
    NotFound { id: u64 },
    #[apm(code = "409", status = 409, message = "sold out.")]
    SoldOut,
    #[apm(code = "500", status = 500)]
    Failed,
    #[apm(code = "503", status = 503, message = "busy.")]
    Busy,
    #[apm(code = "504", status = 504)]
    #[expect(dead_code, reason = "the client gets it from elsewhere")]
    Late,
}

actix_web_response!(OrderError);

fn raise(site: &str) {
    match site {
        "http" => drop(ErrorResponse::from(OrderError::NotFound { id: 7 }).into_http()),
        "axum" => drop(axum::response::IntoResponse::into_response(
            ErrorResponse::from(OrderError::SoldOut),
        )),
        "actix" => drop(actix_web::ResponseError::error_response(
            &OrderError::Failed,
        )),
        "json" => drop(ErrorResponse::from(OrderError::Busy).to_json()),
        "client" => drop(ApiError::decode(504, br#"{"errorCode":"ORD.504"}"#)),
        other => panic!("there is no site {other}"),
    }
}

fn main() {
    let sites: Vec<String> = std::env::args().skip(1).collect();
    if sites == ["--assert"] {
        let _ = OrderError::Fine;
        return assert_covered([OrderError::TABLE]);
    }
    thread::scope(|scope| {
        for site in &sites {
            for _ in 0..4 {
                scope.spawn(|| raise(site));
            }
        }
    });
}
