//! Answers in the language that a client asks for, of every framework.

use crate::{
    actix,
    axum::Server,
    client::{Answer, Client},
};
use actix_web::{
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    middleware::{Next, from_fn},
    web,
};
use allocation_counter::measure;
use apm_errors::{ApmError, ErrorResponse, actix_web as for_actix, axum::ErrorLayer};
use axum::{Router, extract::Path, routing::get};
use http::{HeaderMap, HeaderValue};
use proptest::{collection::vec, prelude::*};
use std::net::SocketAddr;

#[derive(Debug, ApmError)]
#[apm(prefix = "LANG.", language = "en")]
enum OrderError {
    #[apm(
        code = "404",
        status = 404,
        message = "order {id} does not exist.",
        description = "There is no such order.",
        solution = "Check the order id.",
        zh(message = "订单 \"{id}\" 不存在。", solution = "请检查订单号。")
    )]
    NotFound { id: String },
    #[apm(
        code = "409",
        status = 409,
        message = "sold out.",
        zh(message = "已\"售完\"。")
    )]
    SoldOut,
    #[apm(
        code = "410",
        status = 410,
        message = "gone.",
        zh(solution = "请检查。")
    )]
    Gone,
    #[apm(code = "500", status = 500, message = "failed.")]
    Failed,
    #[apm(same_as = NotFound, message = "no id.")]
    NoId,
}

#[derive(Debug, ApmError)]
#[apm(language = "en")]
enum Alone {
    #[apm(code = "ALONE.1", status = 500, message = "alone.")]
    Alone,
    #[apm(code = "ALONE.2", status = 500, message = "not alone.")]
    NotAlone,
}

#[derive(Debug, ApmError)]
enum Unsaid {
    #[apm(
        code = "UNSAID.1",
        status = 500,
        message = "unsaid.",
        zh(message = "没说。")
    )]
    Unsaid,
    #[apm(code = Unsaid::Unsaid, message = "own.")]
    Own,
}

#[derive(Debug, Clone, Copy, ApmError)]
#[apm(language = "en")]
enum Refusal {
    #[apm(
        code = "REFUSED.404",
        status = 404,
        message = "no such path.",
        zh(message = "没有此路径。")
    )]
    NoSuchPath,
}

fn order(name: &str) -> ErrorResponse {
    match name {
        "sold-out" => OrderError::SoldOut.into(),
        "gone" => OrderError::Gone.into(),
        "failed" => OrderError::Failed.into(),
        "no-id" => OrderError::NoId.into(),
        "alone" => Alone::Alone.into(),
        // So that the type has more than one value, and its box is an allocation.
        "not-alone" => Alone::NotAlone.into(),
        "unsaid" => Unsaid::Unsaid.into(),
        "own" => Unsaid::Own.into(),
        id => OrderError::NotFound { id: id.to_owned() }.into(),
    }
}

async fn axum_order(Path(name): Path<String>) -> Result<String, ErrorResponse> {
    Err(order(&name))
}

async fn actix_order(name: web::Path<String>) -> Result<String, ErrorResponse> {
    Err(order(&name))
}

async fn fails(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    next.call(request).await?;
    Err(order("7").into())
}

fn axum_app() -> Router {
    let orders = || Router::new().route("/{name}", get(axum_order));
    Router::new()
        .nest("/plain", orders())
        .nest("/layer", orders().layer(ErrorLayer))
        .nest("/all", orders().layer(ErrorLayer.undocumented::<Refusal>()))
        .fallback_service(Router::new().layer(ErrorLayer.undocumented::<Refusal>()))
}

fn actix_app(app: &mut web::ServiceConfig) {
    let orders = |scope| web::scope(scope).route("/{name}", web::get().to(actix_order));
    app.service(orders("/plain"));
    app.service(orders("/layer").wrap(for_actix::ErrorLayer));
    // A middleware inside fails, so the answer is made outside of the layer.
    let failing = web::scope("/failing").route("/x", web::get().to(actix_order));
    let failing = failing.wrap(from_fn(fails));
    app.service(failing.wrap(for_actix::ErrorLayer));
    let all = for_actix::ErrorLayer.undocumented::<Refusal>();
    app.service(orders("/all").wrap(all));
}

struct Asks(Client);

impl Asks {
    fn get(&mut self, path: &str, accept: &str, languages: &[&str]) -> Answer {
        let mut headers = vec![accept.to_owned()];
        for language in languages {
            headers.push(format!("*/*;q=0\r\naccept-language: {language}"));
        }
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        self.0.get(path, &headers)
    }
}

const JSON: &str = "application/json";
const BOTH: Option<&str> = Some("accept, accept-language");

fn answers(server: SocketAddr) {
    let mut client = Asks(Client::connect(server));
    let body = |code: &str, message: &str| {
        format!(r#"{{"errorCode":"LANG.{code}","errorMessage":"{message}"}}"#)
    };
    let english = body("404", "order 7 does not exist.");
    let chinese = body("404", r#"订单 \"7\" 不存在。"#);
    for (languages, language, expected) in [
        (&[][..], "en", &english),
        (&["zh-CN,zh;q=0.9,en;q=0.1"], "zh", &chinese),
        (&["en;q=0.1", "zh"], "zh", &chinese),
        (&["fr", "de"], "en", &english),
        (&["en;q=0, *"], "zh", &chinese),
        (&["zh;q=2"], "en", &english),
        (&[""], "en", &english),
    ] {
        let answer = client.get("/layer/7", JSON, languages);
        assert_eq!(&answer.body, expected, "{languages:?}");
        assert_eq!(answer.header("content-language"), Some(language));
        assert_eq!(answer.header("vary"), BOTH);
        assert_eq!(answer.header("content-type"), Some(JSON));
    }
    for (name, language, expected) in [
        ("sold-out", "zh", body("409", r#"已\"售完\"。"#)),
        // The message is the main one, and the rest is Chinese.
        ("gone", "zh", body("410", "gone.")),
        // Nothing of it is Chinese.
        ("failed", "en", body("500", "failed.")),
    ] {
        let answer = client.get(&format!("/layer/{name}"), JSON, &["zh"]);
        assert_eq!(answer.body, expected);
        assert_eq!(answer.header("content-language"), Some(language), "{name}");
        assert_eq!(answer.header("vary"), BOTH);
    }
    let problem = client.get("/layer/7", "application/problem+json", &["zh"]);
    assert_eq!(
        problem.body,
        r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"订单 \"7\" 不存在。","#
            .to_owned()
            + r#""code":"LANG.404","description":"There is no such order.","solution":"请检查订单号。","params":{"id":"7"}}"#
    );
    assert_eq!(problem.header("content-language"), Some("zh"));

    // The message alone is not translated.
    let problem = client.get("/layer/no-id", "application/problem+json", &["zh"]);
    assert!(
        problem.body.contains("no id.") && problem.body.contains("请检查订单号。"),
        "{}",
        problem.body
    );
    assert_eq!(problem.header("content-language"), Some("zh"));

    // An error with one language, or with its own message, does not negotiate.
    for (name, expected) in [("alone", "alone."), ("own", "own.")] {
        let answer = client.get(&format!("/layer/{name}"), JSON, &["zh"]);
        assert!(answer.body.contains(expected), "{}", answer.body);
        assert_eq!(answer.header("content-language"), None);
        assert_eq!(answer.header("vary"), Some("accept"));
    }
    // The main language is unknown.
    for (language, expected, said) in [("zh", "没说。", Some("zh")), ("en", "unsaid.", None)] {
        let answer = client.get("/layer/unsaid", JSON, &[language]);
        assert!(answer.body.contains(expected), "{}", answer.body);
        assert_eq!(answer.header("content-language"), said);
        assert_eq!(answer.header("vary"), BOTH);
    }
    // Without the layer, nothing is negotiated.
    let plain = client.get("/plain/7", JSON, &["zh"]);
    assert_eq!(plain.body, english);
    assert_eq!(plain.header("content-language"), None);
    assert_eq!(plain.header("vary"), None);

    let documented = client.get("/all/7", JSON, &["zh"]);
    assert_eq!(documented.body, chinese);
    for (language, message) in [("zh", "没有此路径。"), ("fr", "no such path.")] {
        let refused = client.get("/all/no/such/path", JSON, &[language]);
        assert!(refused.body.contains(message), "{}", refused.body);
        let said = if language == "zh" { "zh" } else { "en" };
        assert_eq!(refused.header("content-language"), Some(said));
        assert_eq!(refused.header("vary"), BOTH);
    }
}

#[test]
fn axum_answers_in_the_language_of_the_client() {
    answers(Server::serve(1, axum_app()).address);
}

#[test]
fn actix_web_answers_in_the_language_of_the_client() {
    let server = actix::Server::serve(1, actix_app);
    answers(server.address);
    let mut client = Asks(Client::connect(server.address));
    let failed = client.get("/failing/x", JSON, &["zh"]);
    assert!(failed.body.contains("订单"), "{}", failed.body);
    assert_eq!(failed.header("content-language"), Some("zh"));
}

fn asked(language: &'static str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("accept-language", HeaderValue::from_static(language));
    headers
}

#[test]
fn an_http_answer_is_in_the_language_of_the_client() {
    let response = order("7").into_http_for(&asked("zh"));
    assert_eq!(response.headers()["content-language"], "zh");
    assert_eq!(response.headers()["vary"], "accept, accept-language");
    assert!(
        response
            .body()
            .ends_with("订单 \\\"7\\\" 不存在。\"}".as_bytes())
    );
    let response = order("7").into_http();
    assert!(response.headers().get("content-language").is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_header_gives_one_of_the_languages(
        values in vec("[a-zA-Z*;=,. \\-q01]{0,40}|(zh|en|fr|\\*)(;q=[01](\\.[0-9]{0,3})?)?|[\\x20-\\x7e\u{80}-\u{ff}]{0,40}", 0..6),
    ) {
        let mut headers = HeaderMap::new();
        for value in &values {
            if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
                headers.append("accept-language", value);
            }
        }
        let response = order("7").into_http_for(&headers);
        let language = &response.headers()["content-language"];
        let is_chinese = response.body().windows(3).any(|it| it == "订".as_bytes());
        prop_assert_eq!(language, if is_chinese { "zh" } else { "en" });
    }
}

/// What a translated answer allocates beyond one in the main language does not depend on its text: the body is constant.
#[test]
fn a_constant_body_is_not_copied_in_any_language() {
    let headers = asked("zh");
    let response = order("sold-out").into_http_for(&headers);
    let expected = r#"{"errorCode":"LANG.409","errorMessage":"已\"售完\"。"}"#;
    assert_eq!(response.body(), expected);
    // `Bytes` that are static can't be made unique.
    assert!(!response.body().is_unique());
    let main = order("sold-out").into_http_for(&asked("en"));
    assert!(!main.body().is_unique());
    let variable = order("7").into_http_for(&headers);
    assert!(variable.body().is_unique());
}

/// A request without the header costs no allocation for it.
#[test]
fn a_request_without_the_header_costs_no_allocation() {
    let one = measure(|| drop(order("alone").into_http_for(&HeaderMap::new()))).count_total;
    let two = measure(|| drop(order("sold-out").into_http_for(&HeaderMap::new()))).count_total;
    assert_eq!(one, two);
}
