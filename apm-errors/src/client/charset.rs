//! The charset that an answer declares.

use super::api_error::ApiError;
use encoding_rs::{CoderResult, Encoding, ISO_2022_JP};
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use std::str;

/// A body in the charset that the headers declare, as UTF-8; `None` if it is UTF-8 already, or if they declare no charset
/// that browsers know.
pub(super) fn to_utf8(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    let charset = declared(headers)?;
    (!is_utf8(body, charset)).then(|| decode(body, charset))
}

fn declared(headers: &HeaderMap) -> Option<&'static Encoding> {
    let content_type = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes)?;
    let parameters = content_type.split(|&byte| byte == b';');
    let charset = parameters.skip(1).find_map(|parameter| {
        let equals = parameter.iter().position(|&byte| byte == b'=')?;
        let (name, value) = parameter.split_at_checked(equals)?;
        let is_charset = name.trim_ascii().eq_ignore_ascii_case(b"charset");
        is_charset.then(|| value.get(1..).unwrap_or_default())
    });
    let charset = charset?.trim_ascii();
    let charset = charset.strip_prefix(b"\"").unwrap_or(charset);
    let charset = charset.strip_suffix(b"\"").unwrap_or(charset);
    Encoding::for_label_no_replacement(charset)
}

/// Whether a body is UTF-8 in spite of the declared charset: many servers declare a wrong one.
fn is_utf8(body: &[u8], charset: &'static Encoding) -> bool {
    if charset == ISO_2022_JP {
        return !body.contains(&b'\x1B');
    }
    str::from_utf8(body).is_ok_and(|text| {
        // Two bytes of GBK may be a European or Middle Eastern letter in UTF-8, but rarely another character, and
        // never in a whole text. In a single-byte charset, valid UTF-8 would not be readable text.
        charset.is_single_byte() || text.is_ascii() || text.chars().any(|it| it >= '\u{800}')
    })
}

/// Decodes a body. Invalid bytes become U+FFFD.
fn decode(body: &[u8], charset: &'static Encoding) -> String {
    /// Up to this length, the result may be three times as long as the body, else twice. A longer one is cut.
    const SMALL: usize = 1 << 19;
    let small = body.len().saturating_mul(3).min(SMALL);
    let large = body.len().saturating_mul(2);
    let most = large.saturating_sub(ApiError::RAW_LIMIT).max(small);
    let mut decoder = charset.new_decoder();
    let needed = decoder.max_utf8_buffer_length(body.len());
    // The decoder stops if there is no room for another character.
    let mut text = String::with_capacity(needed.unwrap_or(most).min(most) + 16);
    let mut rest = body;
    loop {
        let (result, read, _) = decoder.decode_to_string(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        // There is no more room, or nothing left to read.
        if result == CoderResult::OutputFull || rest.is_empty() {
            return text;
        }
    }
}
