//! The charset that an answer declares, for texts that are no UTF-8.

use super::decode::Pick;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use std::str;

/// What bytes are that are no UTF-8.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// Broken: the answer declares UTF-8, or nothing.
    Utf8,
    /// One character each.
    Latin1,
    /// Such as GBK: characters that nobody here can tell.
    Other,
}

impl Charset {
    pub(super) fn declared(headers: &HeaderMap) -> Self {
        let content_type = headers.get(CONTENT_TYPE).map(HeaderValue::to_str);
        let content_type = content_type.and_then(Result::ok).unwrap_or_default();
        let mut parameters = content_type.split(';').filter_map(|it| it.split_once('='));
        let charset = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
        let charset = charset.map_or("", |(_, value)| value.trim().trim_matches('"'));
        let is = |names: &[&str]| names.iter().any(|name| charset.eq_ignore_ascii_case(name));
        if is(&["", "utf-8", "utf8", "us-ascii"]) {
            Self::Utf8
        } else if is(&["iso-8859-1", "latin1"]) {
            Self::Latin1
        } else {
            Self::Other
        }
    }

    /// A body in this charset, as UTF-8; `None` where it is that already, or where that is not known here.
    pub(super) fn to_utf8(self, body: &[u8]) -> Option<String> {
        let is_latin1 = self == Self::Latin1 && str::from_utf8(body).is_err();
        is_latin1.then(|| body.iter().copied().map(char::from).collect())
    }

    /// Leaves out texts that would show wrong characters.
    pub(super) fn restrict(self, pick: &mut Pick<'_>) {
        if self == Self::Other {
            let texts = [
                &mut pick.code,
                &mut pick.message,
                &mut pick.request_id,
                &mut pick.authorization,
            ];
            for text in texts {
                *text = text.filter(|text| str::from_utf8(text).is_ok());
            }
        }
    }
}
