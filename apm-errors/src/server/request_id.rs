//! The id of a request, for its log and for problems.

use super::uri::push_encoded;
use std::sync::Arc;

/// An id from a header of the request: 1 to 128 bytes of visible ASCII.
#[derive(Clone)]
pub(super) struct RequestId(Arc<str>);

const LONGEST: usize = 128;

impl RequestId {
    /// `None` if the value is not valid, since a client may have sent it.
    pub(super) fn of_header(value: &[u8]) -> Option<Self> {
        let is_id = (1..=LONGEST).contains(&value.len()) && value.iter().all(u8::is_ascii_graphic);
        let id = std::str::from_utf8(value).ok().filter(|_| is_id)?;
        Some(Self(id.into()))
    }

    /// The id unchanged if it is valid in a path of one segment, such as a UUID; otherwise percent-encoded.
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
