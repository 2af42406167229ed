//! The answers of types, in an OpenAPI document.

use super::content::response;
use crate::{
    predefined::{ApigwErrorCode, ApmErrorCode},
    table::{ErrorEntry, ErrorTable},
};
use ::utoipa::openapi::{RefOr, Response};
use std::collections::BTreeMap;

/// Implements `utoipa::IntoResponses` for a type, with the answers from its table.
///
/// The type must be defined in your crate. Each status is listed once, with all codes of that
/// status: as a named example whose summary begins with the code, and in the schema. The codes of the
/// types that variants forward or borrow from are included: see
/// [`with_forwarded`](crate::ErrorTable::with_forwarded). **Description and solution of an entry are
/// published** in this document.
///
/// The schema of a code is any string; the extension `x-extensible-enum` lists the known codes. So a
/// code that is added later does not break generated clients.
///
/// An answer is the documented body, as `application/json`. If your service sends problems
/// (RFC 9457), with an `ErrorLayer` or `into_http_for`, add `; problems`: then
/// `application/problem+json` is documented, too.
///
/// [`ErrorComponents`](crate::utoipa::ErrorComponents) avoids repeating each answer for each operation.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode};
/// use utoipa::IntoResponses;
///
/// #[derive(Debug, ApmError)]
/// enum OrderError {
///     #[apm(code = "SVCSTG.ORD.400001", status = 400, message = "order {id} is malformed.")]
///     Malformed { id: String },
///     #[apm(transparent)]
///     Apm(#[from] ApmErrorCode),
/// }
///
/// apm_errors::utoipa_responses!(OrderError; problems);
///
/// let responses = serde_json::to_value(OrderError::responses()).unwrap();
/// let examples = &responses["400"]["content"]["application/json"]["examples"];
/// let codes: Vec<&String> = examples.as_object().unwrap().keys().collect();
/// assert_eq!(codes, ["SVCSTG.ATS.200103", "SVCSTG.ATS.400101", "SVCSTG.ORD.400001"]);
/// assert_eq!(
///     examples["SVCSTG.ORD.400001"]["value"]["errorMessage"],
///     "order {id} is malformed."
/// );
/// let problem = &responses["400"]["content"]["application/problem+json"]["examples"];
/// assert_eq!(problem["SVCSTG.ORD.400001"]["value"]["detail"], "order {id} is malformed.");
/// ```
///
/// If several types have the same status, utoipa keeps only the last one. So if an operation fails
/// with several types, make one type of them:
///
/// ```
/// # use apm_errors::{ApmError, ApmErrorCode};
/// # use utoipa::IntoResponses;
/// # #[derive(Debug, ApmError)]
/// # #[apm(code = "SVCSTG.STK.409001", status = 409, message = "out of stock.")]
/// # struct OutOfStock;
/// struct PlaceOrder;
///
/// apm_errors::utoipa_responses!(PlaceOrder: OutOfStock, ApmErrorCode);
///
/// let statuses: Vec<String> = PlaceOrder::responses().into_keys().collect();
/// assert_eq!(statuses, ["400", "409"]);
/// ```
///
/// Entries whose status is not 400 to 599 are left out: they are not answers of errors, and would
/// replace the 200 of the operation.
#[macro_export]
macro_rules! utoipa_responses {
    ($of:ty $(: $($error:ty),+ $(,)?)?) => {
        $crate::utoipa_responses!(@of $of, false, $($($error),+)?);
    };
    ($of:ty $(: $($error:ty),+ $(,)?)?; problems) => {
        $crate::utoipa_responses!(@of $of, true, $($($error),+)?);
    };
    (@of $of:ty, $problems:literal, $($error:ty),*) => {
        impl $crate::__private_v0_1::utoipa::IntoResponses for $of {
            fn responses() -> $crate::__private_v0_1::UtoipaResponses {
                $crate::__private_v0_1::utoipa_responses(
                    $crate::utoipa_responses!(@tables $of $(, $error)*),
                    $problems,
                )
            }
        }
    };
    (@tables $of:ty) => { &[<$of>::TABLE] };
    (@tables $of:ty, $($error:ty),+) => { &[$(<$error>::TABLE),+] };
}

utoipa_responses!(ApmErrorCode);
utoipa_responses!(ApigwErrorCode);

/// The return type of `IntoResponses`.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// The responses that the macro returns.
#[must_use]
pub fn responses(tables: &[&'static ErrorTable], problems: bool) -> Responses {
    let mut statuses: BTreeMap<u16, Vec<ErrorEntry>> = BTreeMap::new();
    for table in tables.iter().flat_map(|table| table.with_forwarded()) {
        for entry in table
            .entries()
            .filter(|entry| matches!(entry.status, 400..=599))
        {
            let entries = statuses.entry(entry.status).or_default();
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }
    let responses = statuses.into_iter();
    responses
        .map(|(status, entries)| (status.to_string(), response(&entries, problems).into()))
        .collect()
}
