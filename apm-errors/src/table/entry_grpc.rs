//! The gRPC code of an entry, and the HTTP status of a gRPC code.

use super::entry::ErrorEntry;

/// The statuses of the gRPC codes, by number: the comments of google/rpc/code.proto.
#[cfg(any(test, all(feature = "client", feature = "tonic")))]
const STATUSES: [u16; 17] = [
    200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401,
];

/// The names of the codes from 1 on.
#[cfg(feature = "docs")]
const NAMES: [&str; 16] = [
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

impl ErrorEntry {
    /// The number of the [gRPC code], 1 to 16: from `grpc = …`, or else by the status.
    ///
    /// Without `grpc`, the code follows from the status by the HTTP mapping in [google/rpc/code.proto]. If several codes have
    /// the same status, this crate uses the most general one:
    ///
    /// | status | gRPC code |
    /// |---|---|
    /// | 400 | `INVALID_ARGUMENT`; not `FAILED_PRECONDITION` or `OUT_OF_RANGE` |
    /// | 401 | `UNAUTHENTICATED` |
    /// | 403 | `PERMISSION_DENIED` |
    /// | 404 | `NOT_FOUND` |
    /// | 409 | `ABORTED`; not `ALREADY_EXISTS` |
    /// | 429 | `RESOURCE_EXHAUSTED` |
    /// | 499 | `CANCELLED` |
    /// | 500 | `INTERNAL`; not `UNKNOWN` or `DATA_LOSS` |
    /// | 501 | `UNIMPLEMENTED` |
    /// | 503 | `UNAVAILABLE` |
    /// | 504 | `DEADLINE_EXCEEDED` |
    ///
    /// That file does not cover other statuses, so this crate decides:
    ///
    /// | status | gRPC code | why |
    /// |---|---|---|
    /// | 408, 425, 502 | `UNAVAILABLE` | a client may try again, as with the status |
    /// | other 4xx | `FAILED_PRECONDITION` | the same request fails again |
    /// | other 5xx | `INTERNAL` | |
    /// | 100 to 399 | `INTERNAL` | an error with such a status is answered as 500 |
    /// | undocumented | `UNKNOWN` | |
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// enum OrderError {
    ///     #[apm(code = "ORD.404001", status = 404)]
    ///     NotFound,
    ///     #[apm(code = "ORD.409001", status = 409, grpc = ALREADY_EXISTS)]
    ///     Exists,
    /// }
    ///
    /// // NOT_FOUND, ALREADY_EXISTS
    /// assert_eq!(OrderError::NotFound.entry().grpc_code(), 5);
    /// assert_eq!(OrderError::Exists.entry().grpc_code(), 6);
    /// ```
    ///
    /// [gRPC code]: https://grpc.io/docs/guides/status-codes/
    /// [google/rpc/code.proto]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
    #[must_use]
    pub fn grpc_code(&self) -> i32 {
        let said = self.life().and_then(|life| life.grpc);
        said.map_or(grpc_code_of(self.status), i32::from)
    }

    /// The name of the code that `grpc = …` gives.
    #[cfg(feature = "docs")]
    pub(crate) fn declared_grpc_name(&self) -> Option<&'static str> {
        let number = self.life()?.grpc?;
        NAMES.get(usize::from(number.checked_sub(1)?)).copied()
    }
}

/// See the tables above; 2 is `UNKNOWN`, 9 `FAILED_PRECONDITION`, 13 `INTERNAL`, 14 `UNAVAILABLE`.
const fn grpc_code_of(status: u16) -> i32 {
    match status {
        400 => 3,
        401 => 16,
        403 => 7,
        404 => 5,
        408 | 425 | 502 | 503 => 14,
        409 => 10,
        429 => 8,
        499 => 1,
        501 => 12,
        504 => 4,
        0 => 2,
        status if status / 100 == 4 => 9,
        _ => 13,
    }
}

/// The HTTP status of a gRPC code, by its number. 500 for an invalid number.
#[cfg(any(test, all(feature = "client", feature = "tonic")))]
pub(crate) fn status_of_grpc_code(code: i32) -> u16 {
    let number = usize::try_from(code).ok();
    let status = number.and_then(|number| STATUSES.get(number));
    status.copied().unwrap_or(500)
}

#[cfg(test)]
mod tests {
    use super::{STATUSES, grpc_code_of, status_of_grpc_code};

    #[test]
    fn a_status_of_the_table_comes_back() {
        for status in &STATUSES[1..] {
            assert_eq!(status_of_grpc_code(grpc_code_of(*status)), *status);
        }
    }

    #[test]
    fn a_number_that_is_no_code_is_a_failure() {
        for code in [-1, 17, i32::MIN, i32::MAX] {
            assert_eq!(status_of_grpc_code(code), 500);
        }
    }

    #[test]
    fn every_status_has_a_code_of_an_error() {
        for status in 0..=u16::MAX {
            assert!((1..=16).contains(&grpc_code_of(status)), "{status}");
        }
        for status in [402, 405, 410, 412, 416, 418, 422, 498] {
            assert_eq!(grpc_code_of(status), 9, "{status}");
        }
        for status in [100, 200, 302, 505, 599] {
            assert_eq!(grpc_code_of(status), 13, "{status}");
        }
    }
}
