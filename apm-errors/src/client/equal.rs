//! Equality and hashing of errors.

use super::api_error::ApiError;
use super::texts::Texts;
use core::{
    hash::{Hash, Hasher},
    time::Duration,
};

impl ApiError {
    fn said(&self) -> (u16, &Texts, Option<Duration>, bool) {
        let it = &*self.inner;
        (it.status, &it.texts, it.retry_after, it.is_cut)
    }
}

/// Errors are equal if these are equal: status, texts, parameters, body, `retry_after`, and whether the body was cut. Other
/// headers and the URL do not count, since each answer has its own `Date`.
impl PartialEq for ApiError {
    fn eq(&self, other: &Self) -> bool {
        self.said() == other.said() && self.params().eq(other.params())
    }
}

impl Eq for ApiError {}

impl Hash for ApiError {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.said().hash(state);
    }
}
