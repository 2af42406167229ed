//! The value of `grpc`: the name of a gRPC code.

use super::{attr::Value, literal, value::wrong};
use crate::{
    errors::Errors,
    suggest::{did_you_mean, listed},
};
use proc_macro2::{Ident, Span, TokenTree};

/// The codes of errors by their numbers, from 1 on. 0 is `OK`, which is not an error.
const NAMES: &[&str] = &[
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// `grpc = NOT_FOUND` or `grpc = "NOT_FOUND"`
pub(super) fn grpc(key: &Ident, value: &Value, errors: &mut Errors) -> Option<u8> {
    let name = match value {
        Value::Tokens(tokens) => name(tokens),
        _ => None,
    };
    let Some((name, span)) = name else {
        let message = "`grpc` takes the name of a gRPC code: `grpc = NOT_FOUND`";
        wrong(key, value, message, errors);
        return None;
    };
    let number = NAMES.iter().zip(1..).find(|(known, _)| **known == name);
    if number.is_none() {
        errors.at(span, unknown(&name));
    }
    number.map(|(_, number)| number)
}

fn name(tokens: &[TokenTree]) -> Option<(String, Span)> {
    if let Some(text) = literal::text(tokens) {
        let span = text.span();
        return Some((text.value, span));
    }
    match tokens {
        [TokenTree::Ident(name)] => Some((name.to_string(), name.span())),
        _ => None,
    }
}

fn unknown(name: &str) -> String {
    if name == "OK" {
        return "`OK` is not the gRPC code of an error: remove `grpc`, and the code follows from the status"
            .to_owned();
    }
    let near = did_you_mean(name, NAMES);
    let names = listed(NAMES);
    format!("`{name}` is not the name of a gRPC code{near} (the names are {names})")
}
