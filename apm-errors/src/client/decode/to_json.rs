//! Bodies that are no JSON in UTF-8.

use super::{utf16, xml};

/// A body that is no UTF-8 JSON as what is, where it can be told.
pub(in crate::client) fn to_json(body: &[u8]) -> Option<String> {
    utf16::to_utf8(body).or_else(|| xml::to_json(body))
}
