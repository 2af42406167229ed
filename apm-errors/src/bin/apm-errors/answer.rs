//! Reads an HTTP answer as `curl -i` prints it.

use crate::{file::File, outcome::Failure, output};
use encoding_rs::{Encoding, UTF_8};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use std::borrow::Cow;

/// The bytes of a file without a byte order mark. UTF-16, which PowerShell writes, is converted to UTF-8.
pub(crate) fn to_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    match Encoding::for_bom(bytes) {
        Some((encoding, length)) if encoding == UTF_8 => bytes[length..].into(),
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned().into_bytes().into(),
        None => bytes.into(),
    }
}

/// Whether this begins with a status line.
pub(crate) fn has_status_line(bytes: &[u8]) -> bool {
    bytes.starts_with(b"HTTP/")
}

/// Whether this is a whole answer: a status line and, if there are headers, an empty line after them.
pub(crate) fn is_answer(mut rest: &[u8]) -> bool {
    if status(take_line(&mut rest)).is_none() {
        return false;
    }
    let mut may_be_text = true;
    while !rest.is_empty() {
        let line = take_line(&mut rest);
        if line.is_empty() {
            return true;
        }
        if may_be_text && header(line).is_none() {
            return false;
        }
        may_be_text = false;
    }
    false
}

/// Reads a whole answer: a status line of any version of HTTP, headers, an empty line, and the body. Lines may end in
/// LF alone. Of several answers, the last one counts: earlier ones are interim answers, redirects, or from a proxy.
///
/// A line that is not a header is ignored, with a warning.
pub(crate) fn read<'a>(file: &File, bytes: &'a [u8]) -> Result<Response<&'a [u8]>, Failure> {
    let mut rest = bytes;
    let mut number = 1;
    loop {
        let mut response = Response::new(rest);
        *response.status_mut() = status(take_line(&mut rest))
            .ok_or_else(|| file.failure(number, "this is not an HTTP status line"))?;
        loop {
            number += 1;
            let line = take_line(&mut rest);
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = header(line) {
                response.headers_mut().append(name, value);
            } else {
                let text = file.failure(number, "this is not an HTTP header; it is ignored");
                output::complain("warning", &text.to_string());
            }
        }
        *response.body_mut() = rest;
        if !goes_on(response.status()) || !is_answer(rest) {
            return Ok(response);
        }
        number += 1;
    }
}

/// Whether another answer may follow one with this status. After a final answer, it is part of the body.
fn goes_on(status: StatusCode) -> bool {
    let asks_for_credentials = matches!(status.as_u16(), 401 | 407);
    status.as_u16() < 400 || asks_for_credentials
}

/// The next line, without its end; empty if there is none.
fn take_line<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let end = rest.iter().position(|&byte| byte == b'\n');
    let (line, after) = match end {
        Some(end) => (&rest[..end], &rest[end + 1..]),
        None => (*rest, &[][..]),
    };
    *rest = after;
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The status of `HTTP/1.1 400 Bad Request`, or `HTTP/2 400`.
fn status(line: &[u8]) -> Option<StatusCode> {
    let mut words = line.split(|&byte| byte == b' ');
    let version = words.next()?;
    let status = words.next()?;
    has_status_line(version).then(|| StatusCode::from_bytes(status).ok())?
}

/// Parses a header. Blanks before the colon are allowed.
fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = line.iter().position(|&byte| byte == b':')?;
    let name = HeaderName::from_bytes(line[..colon].trim_ascii_end()).ok()?;
    let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
    Some((name, value))
}
