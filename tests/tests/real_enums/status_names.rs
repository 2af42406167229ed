//! Statuses by their names, as the crate `http` has them.

use apm_errors::ApmError;
use http::StatusCode;

macro_rules! names {
    ($($name:ident)+) => {
        #[derive(Debug, Clone, Copy, ApmError)]
        #[apm(rename_all = "PascalCase")]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Names {
            $(#[apm(status = $name)] $name,)+
        }

        #[derive(Debug, Clone, Copy, ApmError)]
        #[apm(rename_all = "PascalCase")]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Paths {
            $(#[apm(status = StatusCode::$name)] $name,)+
        }

        const WANTED: &[(Names, Paths, StatusCode)] =
            &[$((Names::$name, Paths::$name, StatusCode::$name)),+];
    };
}

names! {
    CONTINUE SWITCHING_PROTOCOLS PROCESSING EARLY_HINTS OK CREATED ACCEPTED
    NON_AUTHORITATIVE_INFORMATION NO_CONTENT RESET_CONTENT PARTIAL_CONTENT MULTI_STATUS
    ALREADY_REPORTED IM_USED MULTIPLE_CHOICES MOVED_PERMANENTLY FOUND SEE_OTHER NOT_MODIFIED
    USE_PROXY TEMPORARY_REDIRECT PERMANENT_REDIRECT BAD_REQUEST UNAUTHORIZED PAYMENT_REQUIRED
    FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED NOT_ACCEPTABLE PROXY_AUTHENTICATION_REQUIRED
    REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED PRECONDITION_FAILED PAYLOAD_TOO_LARGE
    URI_TOO_LONG UNSUPPORTED_MEDIA_TYPE RANGE_NOT_SATISFIABLE EXPECTATION_FAILED IM_A_TEAPOT
    MISDIRECTED_REQUEST UNPROCESSABLE_ENTITY LOCKED FAILED_DEPENDENCY TOO_EARLY UPGRADE_REQUIRED
    PRECONDITION_REQUIRED TOO_MANY_REQUESTS REQUEST_HEADER_FIELDS_TOO_LARGE
    UNAVAILABLE_FOR_LEGAL_REASONS INTERNAL_SERVER_ERROR NOT_IMPLEMENTED BAD_GATEWAY
    SERVICE_UNAVAILABLE GATEWAY_TIMEOUT HTTP_VERSION_NOT_SUPPORTED VARIANT_ALSO_NEGOTIATES
    INSUFFICIENT_STORAGE LOOP_DETECTED NOT_EXTENDED NETWORK_AUTHENTICATION_REQUIRED
}

#[test]
fn every_name_is_the_status_that_http_gives_it() {
    assert_eq!(WANTED.len(), 62);
    for (name, path, status) in WANTED {
        assert_eq!(
            (name.status(), path.status()),
            (status.as_u16(), status.as_u16()),
            "{name:?}"
        );
    }
    // These are all statuses that `http` has a name for.
    let named = (100..=599).filter(|status| {
        let status = StatusCode::from_u16(*status).unwrap();
        status.canonical_reason().is_some()
    });
    assert_eq!(named.count(), 62);
}

#[derive(Debug, ApmError)]
#[apm(code = "PATH.1", status = some::module::that::does::not::exist::GONE)]
struct AnyPath;

#[derive(Debug, ApmError)]
#[apm(code = "PATH.2", status = ::http::StatusCode::CONFLICT)]
struct Absolute;

#[derive(Debug, ApmError)]
#[apm(code = "PATH.3", status = 404u16)]
struct Number;

#[test]
fn any_path_ends_in_a_name() {
    assert_eq!(
        (AnyPath.status(), Absolute.status(), Number.status()),
        (410, 409, 404)
    );
}
