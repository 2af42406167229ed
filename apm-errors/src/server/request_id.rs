//! The id of a request, as its log and the problems that answer it have it.

use super::uri::push_encoded;
use std::sync::Arc;

/// An id that a header of the request had: visible ASCII, 1 to 128 bytes.
#[derive(Clone)]
pub(super) struct RequestId(Arc<str>);

const LONGEST: usize = 128;

impl RequestId {
    /// `None` where the header has no such value: a client may have written it.
    pub(super) fn of_header(value: &[u8]) -> Option<Self> {
        let is_id = (1..=LONGEST).contains(&value.len()) && value.iter().all(u8::is_ascii_graphic);
        let id = std::str::from_utf8(value).ok().filter(|_| is_id)?;
        Some(Self(id.into()))
    }

    /// As it is, where it has only what a path of one segment may have, as a UUID does.
    pub(super) fn as_uri_reference(&self) -> String {
        let mut uri = String::with_capacity(self.0.len());
        push_encoded(&mut uri, &self.0);
        uri
    }
}

#[cfg(feature = "tracing")]
impl AsRef<str> for RequestId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
