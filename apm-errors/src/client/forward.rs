//! Forwards the error of another service as an answer.

use super::api_error::ApiError;
use crate::json::push_escaped;
use http::{HeaderValue, Response, header};

impl ApiError {
    /// Returns an answer that forwards this error to a client: status, code, message and `Retry-After`.
    ///
    /// The body is the documented one. `None` if there is no code, since that body needs one: then answer with your own
    /// error. A status other than 400 to 599, of an error in a success, becomes 500, as with
    /// [`ErrorResponse`](crate::ErrorResponse). Request id, raw body and other headers are not sent.
    ///
    /// Your clients then read the message that the other service wrote for you. If they should not, `match` on the code
    /// and answer with your own entry.
    ///
    /// axum accepts the answer directly, so a handler can use `error.to_response().ok_or(MyError::Upstream)?`.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let error = ApiError::decode(404, br#"{"error_code":"Ecs.0114","error_msg":"no such \"server\""}"#);
    /// let answer = error.to_response().unwrap();
    /// assert_eq!(answer.status(), 404);
    /// assert_eq!(answer.headers()["content-type"], "application/json");
    /// assert_eq!(answer.body(), r#"{"errorCode":"Ecs.0114","errorMessage":"no such \"server\""}"#);
    ///
    /// assert!(ApiError::decode(502, b"<html>").to_response().is_none());
    /// ```
    #[must_use]
    pub fn to_response(&self) -> Option<Response<String>> {
        let mut json = String::from(r#"{"errorCode":""#);
        push_escaped(&mut json, self.code()?);
        json.push_str(r#"","errorMessage":"#);
        if let Some(message) = self.message() {
            json.push('"');
            push_escaped(&mut json, message);
            json.push('"');
        } else {
            json.push_str("null");
        }
        json.push('}');
        let is_error = |status: &http::StatusCode| matches!(status.as_u16(), 400..600);
        let status = self.status_code().filter(is_error);
        let mut response = Response::new(json);
        *response.status_mut() = status.unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        let json = HeaderValue::from_static("application/json");
        headers.insert(header::CONTENT_TYPE, json);
        if let Some(wait) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, wait.as_secs().into());
        }
        Some(response)
    }
}
