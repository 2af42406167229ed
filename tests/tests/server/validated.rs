//! The errors of the crate `validator`, as the field errors of an answer.

use apm_errors::{ApmError, ErrorResponse, FieldError};
use http::{HeaderMap, HeaderValue, header::ACCEPT};
use serde_json::{Value, json};
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

#[derive(Debug, ApmError)]
#[apm(
    code = "SVCSTG.ORD.400001",
    status = 400,
    message = "the order is invalid."
)]
struct InvalidOrder;

#[derive(Validate)]
struct Order {
    #[validate(email(message = "is no address."))]
    email: String,
    #[validate(nested)]
    items: Vec<Item>,
}

#[derive(Validate)]
struct Item {
    #[validate(range(min = 1))]
    count: u32,
}

/// What a handler does before it looks at the order.
fn validated(order: &Order) -> Result<(), ErrorResponse> {
    order.validate().map_err(|errors| {
        let mut found = Vec::new();
        field_errors(&errors, &mut Vec::new(), &mut found);
        let answer = ErrorResponse::from(InvalidOrder);
        found.into_iter().fold(answer, ErrorResponse::field_error)
    })
}

/// Walks down to the fields; `path` leads to the current one.
fn field_errors(errors: &ValidationErrors, path: &mut Vec<String>, found: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        path.push(field.to_string());
        match kind {
            ValidationErrorsKind::Field(errors) => found.extend(errors.iter().map(|error| {
                let detail = error.message.clone().unwrap_or(error.code.clone());
                let at = FieldError::new(detail).at(&*path);
                at.with_code(error.code.clone())
            })),
            ValidationErrorsKind::Struct(errors) => field_errors(errors, path, found),
            ValidationErrorsKind::List(items) => {
                for (index, errors) in items {
                    path.push(index.to_string());
                    field_errors(errors, path, found);
                    path.pop();
                }
            }
        }
        path.pop();
    }
}

#[test]
fn a_problem_says_which_fields_are_invalid() {
    let items = vec![Item { count: 1 }, Item { count: 0 }];
    let email = "nobody".to_owned();
    let answer = validated(&Order { email, items }).unwrap_err();
    let problem = HeaderValue::from_static("application/problem+json");
    let response = answer.into_http_for(&HeaderMap::from_iter([(ACCEPT, problem)]));
    let problem: Value = serde_json::from_slice(response.body()).unwrap();
    let mut errors = problem["errors"].as_array().unwrap().clone();
    // `validator` keeps them in a map without an order.
    errors.sort_by_key(|error| error["pointer"].to_string());
    assert_eq!(
        errors,
        [
            json!({ "detail": "is no address.", "pointer": "#/email", "code": "email" }),
            json!({ "detail": "range", "pointer": "#/items/1/count", "code": "range" }),
        ]
    );

    let email = "nobody@example.com".to_owned();
    let items = Vec::new();
    assert!(validated(&Order { email, items }).is_ok());
}
