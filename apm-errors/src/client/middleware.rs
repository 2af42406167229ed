//! Errors of clients with middleware.

use super::api_error::ApiError;
use super::call_error::CallError;
use reqwest_middleware::Error;
use std::{error, fmt};

/// If a middleware wrapped a [`CallError`] or an [`ApiError`], this unwraps it again.
impl From<Error> for CallError {
    fn from(error: Error) -> Self {
        let error = match error {
            Error::Reqwest(error) => return Self::Reqwest(error),
            Error::Middleware(error) => error,
        };
        let error = match error.downcast::<Carried>() {
            Ok(Carried(error)) => return error,
            Err(error) => error,
        };
        let error = match error.downcast::<CallError>() {
            Ok(error) => return error,
            Err(error) => error,
        };
        match error.downcast::<ApiError>() {
            Ok(error) => Self::Api(error),
            Err(error) => Self::Middleware(Error::Middleware(error)),
        }
    }
}

/// Lets a middleware use `?` on the result of `check`.
impl From<CallError> for Error {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Api(_) => Self::middleware(Carried(error)),
            CallError::Reqwest(error) => Self::Reqwest(error),
            CallError::Middleware(error) => error,
        }
    }
}

/// A wrapper whose cause is the error: middleware that wraps an error may hide it, but not its cause.
#[derive(Debug)]
struct Carried(CallError);

impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl error::Error for Carried {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        Some(&self.0)
    }
}
