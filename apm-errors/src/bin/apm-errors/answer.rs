//! An answer of HTTP as `curl -i` prints it.

use crate::{file::File, outcome::Failure};
use http::{HeaderName, HeaderValue, Response, StatusCode};

/// Whether this is a whole answer, and no body alone.
pub(crate) fn has_status_line(bytes: &[u8]) -> bool {
    bytes.starts_with(b"HTTP/")
}

/// Reads a whole answer: a status line of any version of HTTP, headers, an empty line, and the body. Lines may end in
/// LF alone. Of several answers the last one counts: what comes before it is interim, of a proxy, or a redirect.
pub(crate) fn read<'a>(file: &File, bytes: &'a [u8]) -> Result<Response<&'a [u8]>, Failure> {
    let mut rest = bytes;
    let mut number = 1;
    loop {
        let mut response = Response::new(rest);
        *response.status_mut() = status(take_line(&mut rest))
            .ok_or_else(|| file.failure(number, "this is not a status line of HTTP"))?;
        loop {
            number += 1;
            let line = take_line(&mut rest);
            if line.is_empty() {
                break;
            }
            let (name, value) =
                header(line).ok_or_else(|| file.failure(number, "this is not a header of HTTP"))?;
            response.headers_mut().append(name, value);
        }
        *response.body_mut() = rest;
        if status(take_line(&mut { rest })).is_none() {
            return Ok(response);
        }
        number += 1;
    }
}

/// The next line, without its end; empty where there is none.
fn take_line<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let end = rest.iter().position(|&byte| byte == b'\n');
    let (line, after) = match end {
        Some(end) => (&rest[..end], &rest[end + 1..]),
        None => (*rest, &[][..]),
    };
    *rest = after;
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Of `HTTP/1.1 400 Bad Request`, or `HTTP/2 400`.
fn status(line: &[u8]) -> Option<StatusCode> {
    let mut words = line.split(|&byte| byte == b' ');
    let version = words.next()?;
    let status = words.next()?;
    has_status_line(version).then(|| StatusCode::from_bytes(status).ok())?
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = line.iter().position(|&byte| byte == b':')?;
    let name = HeaderName::from_bytes(&line[..colon]).ok()?;
    let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
    Some((name, value))
}
