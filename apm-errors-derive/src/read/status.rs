//! The value of `status`: a number, its registered name, or `undocumented`.

use super::{attr::Value, literal, value::wrong};
use crate::{errors::Errors, suggest::nearest, tokens::stream};
use proc_macro2::{Ident, Span, TokenTree};
use syn::{Lit, Path};

const TAKES: &str = "a number from 100 to 599 or a name: `status = 404`, `status = NOT_FOUND`";

/// The statuses of the IANA registry, by the names that the crate `http` gives them.
const NAMES: &[(&str, u16)] = &[
    ("CONTINUE", 100),
    ("SWITCHING_PROTOCOLS", 101),
    ("PROCESSING", 102),
    ("EARLY_HINTS", 103),
    ("OK", 200),
    ("CREATED", 201),
    ("ACCEPTED", 202),
    ("NON_AUTHORITATIVE_INFORMATION", 203),
    ("NO_CONTENT", 204),
    ("RESET_CONTENT", 205),
    ("PARTIAL_CONTENT", 206),
    ("MULTI_STATUS", 207),
    ("ALREADY_REPORTED", 208),
    ("IM_USED", 226),
    ("MULTIPLE_CHOICES", 300),
    ("MOVED_PERMANENTLY", 301),
    ("FOUND", 302),
    ("SEE_OTHER", 303),
    ("NOT_MODIFIED", 304),
    ("USE_PROXY", 305),
    ("TEMPORARY_REDIRECT", 307),
    ("PERMANENT_REDIRECT", 308),
    ("BAD_REQUEST", 400),
    ("UNAUTHORIZED", 401),
    ("PAYMENT_REQUIRED", 402),
    ("FORBIDDEN", 403),
    ("NOT_FOUND", 404),
    ("METHOD_NOT_ALLOWED", 405),
    ("NOT_ACCEPTABLE", 406),
    ("PROXY_AUTHENTICATION_REQUIRED", 407),
    ("REQUEST_TIMEOUT", 408),
    ("CONFLICT", 409),
    ("GONE", 410),
    ("LENGTH_REQUIRED", 411),
    ("PRECONDITION_FAILED", 412),
    ("PAYLOAD_TOO_LARGE", 413),
    ("URI_TOO_LONG", 414),
    ("UNSUPPORTED_MEDIA_TYPE", 415),
    ("RANGE_NOT_SATISFIABLE", 416),
    ("EXPECTATION_FAILED", 417),
    ("IM_A_TEAPOT", 418),
    ("MISDIRECTED_REQUEST", 421),
    ("UNPROCESSABLE_ENTITY", 422),
    ("LOCKED", 423),
    ("FAILED_DEPENDENCY", 424),
    ("TOO_EARLY", 425),
    ("UPGRADE_REQUIRED", 426),
    ("PRECONDITION_REQUIRED", 428),
    ("TOO_MANY_REQUESTS", 429),
    ("REQUEST_HEADER_FIELDS_TOO_LARGE", 431),
    ("UNAVAILABLE_FOR_LEGAL_REASONS", 451),
    ("INTERNAL_SERVER_ERROR", 500),
    ("NOT_IMPLEMENTED", 501),
    ("BAD_GATEWAY", 502),
    ("SERVICE_UNAVAILABLE", 503),
    ("GATEWAY_TIMEOUT", 504),
    ("HTTP_VERSION_NOT_SUPPORTED", 505),
    ("VARIANT_ALSO_NEGOTIATES", 506),
    ("INSUFFICIENT_STORAGE", 507),
    ("LOOP_DETECTED", 508),
    ("NOT_EXTENDED", 510),
    ("NETWORK_AUTHENTICATION_REQUIRED", 511),
];

/// The name for a status that a page does not document.
const UNDOCUMENTED: &str = "undocumented";

/// The status; 0 if it is undocumented.
pub(super) fn status(key: &Ident, value: &Value, errors: &mut Errors) -> Option<(u16, Span)> {
    if let Value::Tokens(tokens) = value {
        if let Some(Lit::Int(number)) = literal::literal(tokens).map(Lit::new) {
            let status = number
                .base10_parse()
                .ok()
                .filter(|status| (100..=599).contains(status));
            let digits = number.base10_digits();
            if status.is_some() && !["", "u16"].contains(&number.suffix()) {
                errors.at(
                    number.span(),
                    format_args!("`{number}` is not a `u16`: write `status = {digits}`"),
                );
            } else if status.is_none() {
                errors.at(
                    number.span(),
                    format_args!("`{number}` is not an HTTP status; write {TAKES}"),
                );
            }
            return status.map(|status| (status, number.span()));
        }
        if let Some(name) = last_segment(tokens) {
            return by_name(&name, errors).map(|status| (status, name.span()));
        }
    }
    wrong(key, value, format_args!("`status` takes {TAKES}"), errors);
    None
}

/// `NOT_FOUND` of `NOT_FOUND`, `StatusCode::NOT_FOUND` and any other path.
fn last_segment(tokens: &[TokenTree]) -> Option<Ident> {
    let path = syn::parse2::<Path>(stream(tokens)).ok()?;
    let last = path.segments.last()?;
    last.arguments.is_none().then(|| last.ident.clone())
}

fn by_name(name: &Ident, errors: &mut Errors) -> Option<u16> {
    let text = name.to_string();
    if text == UNDOCUMENTED {
        return Some(0);
    }
    let found = NAMES.iter().find(|(known, _)| *known == text);
    if found.is_none() {
        let mut known = vec![UNDOCUMENTED];
        for (name, _) in NAMES {
            known.push(*name);
        }
        let hint = nearest(&text, &known).map_or_else(
            || format!("write {TAKES}"),
            |near| format!("did you mean `{near}`?"),
        );
        errors.at(
            name.span(),
            format_args!("`{text}` is not the name of a registered HTTP status; {hint}"),
        );
    }
    found.map(|(_, status)| *status)
}
