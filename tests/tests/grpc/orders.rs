//! The errors of the service, and which name leads to which.

use crate::bounds::long;
use apm_errors::{ApmError, ErrorResponse, FieldError};
use std::{io, time::Duration};
use tonic::{Request, Status, metadata::MetadataMap};

/// What may be in a log, and nowhere else.
pub(crate) const SECRET: &str = "10.0.0.5/secret";

#[derive(Debug, ApmError)]
#[apm(
    prefix = "SVCSTG.ORD.",
    language = "en",
    help = "https://docs.example/errors#{code}",
    from_params
)]
pub(crate) enum OrderError {
    #[apm(
        code = "404001",
        status = 404,
        message = "order {id} of {customer} does not exist.",
        zh(message = "{customer} 没有订单 {id}。")
    )]
    NotFound { id: u64, customer: String },
    /// Of this one, only the description is in Chinese.
    #[apm(
        code = "503001",
        status = 503,
        message = "the store is busy.",
        description = "Too many orders.",
        zh(description = "订单太多。"),
        retry_after = 30
    )]
    Busy,
    #[apm(code = "500001", status = 500, message = "the store is unavailable.")]
    Store(#[from] io::Error),
    #[apm(code = "500002", status = 500)]
    Silent,
}

/// A field that no message prints.
#[derive(Debug, ApmError)]
#[apm(
    code = "SVCSTG.ORD.409001",
    status = 409,
    message = "order {id} exists.",
    grpc = ALREADY_EXISTS
)]
pub(crate) struct Exists {
    id: u64,
    #[allow(dead_code, reason = "for the log")]
    key: &'static str,
}

pub(crate) fn exists() -> Exists {
    Exists { id: 7, key: SECRET }
}

/// No help, no language, and a code without a dot.
#[derive(Debug, PartialEq, ApmError)]
#[apm(from_params)]
pub(crate) enum Bare {
    #[apm(
        code = "NO_PAGE",
        status = 416,
        message = "{first}",
        grpc = "OUT_OF_RANGE"
    )]
    NoPage { first: String },
    #[apm(code = "CREATED", status = 201)]
    Created,
}

/// Somebody else's: nobody knows its status.
#[derive(Debug, ApmError)]
#[apm(code = "STO.0001", status = undocumented, message = "closed.")]
struct Closed;

apm_errors::tonic_status!(OrderError, Bare, Exists);

pub(crate) fn find(name: &str) -> Result<String, OrderError> {
    match name {
        "7" => Err(OrderError::NotFound {
            id: 7,
            customer: "Zoë\r\nx: 1".to_owned(),
        }),
        "busy" => Err(OrderError::Busy),
        "silent" => Err(OrderError::Silent),
        "store" => Err(io::Error::other(SECRET))?,
        _ => Ok(name.to_owned()),
    }
}

/// The same by way of the wrapper, with what a handler adds.
fn wrapped(name: &str, metadata: &MetadataMap) -> Result<String, ErrorResponse> {
    match name {
        "later" => {
            let answer = ErrorResponse::from(OrderError::Busy);
            Err(answer.retry_after(Duration::from_millis(1_500)))
        }
        "at a date" => {
            let answer = ErrorResponse::from(OrderError::Busy);
            Err(answer.header("Retry-After", "Fri, 27 Nov 2026 00:00:00 GMT"))
        }
        "fields" => {
            let quantity = FieldError::new("must be positive.").at(["items", "0", "quantity"]);
            let answer = ErrorResponse::from(exists());
            let answer = answer.field_error(quantity.with_code("range"));
            Err(answer.field_error(FieldError::new("is no order.")))
        }
        "closed" => Err(Closed)?,
        name => panic!("{name} with {metadata:?}"),
    }
}

pub(crate) fn order(request: &Request<String>) -> Result<String, Status> {
    let metadata = request.metadata();
    match request.get_ref().as_str() {
        "page" => Err(Bare::NoPage {
            first: "the page is behind the last one.".to_owned(),
        })?,
        "exists" => Err(exists())?,
        "created" => Err(Bare::Created)?,
        name @ ("later" | "at a date" | "closed" | "fields") => Ok(wrapped(name, metadata)?),
        name if metadata.contains_key("accept-language") => {
            let found = find(name).map_err(ErrorResponse::from);
            found.map_err(|answer| answer.into_status_for(metadata))
        }
        "huge" => Err(Status::invalid_argument("x".repeat(1 << 13))),
        "bare" => Err(Status::not_found("no order")),
        name => match name.strip_prefix("long ") {
            Some(character) => Err(long(character))?,
            None => Ok(find(name)?),
        },
    }
}
