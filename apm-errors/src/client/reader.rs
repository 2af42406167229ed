//! Answers whose body is a reader, such as those of ureq and other blocking clients.

use super::api_error::ApiError;
use super::bounds::{limit, may_succeed};
use http::Response;
#[cfg(all(feature = "reqwest-blocking", not(target_arch = "wasm32")))]
use std::mem;
use std::{
    fmt,
    io::{self, Cursor, Read},
};

impl ApiError {
    /// [`check`](Self::check) for an answer whose body is not read yet, such as one of ureq.
    ///
    /// It reads no more than it needs:
    ///
    /// * of an error, at most [`BODY_LIMIT`](Self::BODY_LIMIT) bytes. If the body breaks, or is longer, the error has the
    ///   part that was read, and [`is_cut`](Self::is_cut) is true.
    /// * of a success, at most [`SUCCESS_LIMIT`](Self::SUCCESS_LIMIT) bytes. The rest of a longer one is not read. If the
    ///   body breaks, reading the returned body fails, too.
    ///
    /// # Errors
    ///
    /// If the answer is an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use apm_errors::ApiError;
    /// use std::io::Read;
    ///
    /// let endless = http::Response::builder().status(503).body(std::io::repeat(b' ')).unwrap();
    /// let error = ApiError::check_reader(endless).unwrap_err();
    /// assert_eq!((error.status(), error.is_cut()), (503, true));
    ///
    /// let success = http::Response::new(&br#"{"traces":[]}"#[..]);
    /// let mut text = String::new();
    /// ApiError::check_reader(success)?.into_body().read_to_string(&mut text)?;
    /// assert_eq!(text, r#"{"traces":[]}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check_reader<R: Read>(
        response: Response<R>,
    ) -> Result<Response<CheckedReader<R>>, ApiError> {
        let (head, mut rest) = response.into_parts();
        let status = head.status.as_u16();
        let limit = limit(status);
        let (read, broken) = read_some(&mut rest, limit + 1);
        let is_over = read.len() > limit;
        let is_broken = broken.is_some();
        let body = |read, broken| CheckedReader {
            is_whole: !is_over && !is_broken,
            read: Cursor::new(read),
            broken,
            rest,
        };
        if is_over && may_succeed(status) {
            return Ok(Response::from_parts(head, body(read, broken)));
        }
        let looked_at = Head(read, limit);
        let checked =
            Self::check_read(Response::from_parts(head, looked_at), is_over || is_broken)?;
        Ok(checked.map(|Head(read, _)| body(read, broken)))
    }
}

/// Reads at most `most` bytes, and returns the error that ended them. The buffer grows late, since most answers are short.
fn read_some(from: &mut impl Read, most: usize) -> (Vec<u8>, Option<io::Error>) {
    let mut read = Vec::new();
    for bound in [most.min(1 << 16), most] {
        let missing = bound - read.len();
        if bound > 1 << 16 {
            read.reserve_exact(missing);
        }
        let missing = u64::try_from(missing).unwrap_or(u64::MAX);
        if let Err(error) = from.take(missing).read_to_end(&mut read) {
            return (read, Some(error));
        }
        if read.len() < bound {
            break;
        }
    }
    (read, None)
}

/// The bytes that were read, and how many of them count.
struct Head(Vec<u8>, usize);

impl AsRef<[u8]> for Head {
    fn as_ref(&self) -> &[u8] {
        self.0.get(..self.1).unwrap_or(&self.0)
    }
}

/// The body of a success that [`ApiError::check_reader`] returned: the part that was read, and then the rest.
pub struct CheckedReader<R> {
    read: Cursor<Vec<u8>>,
    broken: Option<io::Error>,
    #[cfg_attr(
        any(not(feature = "reqwest-blocking"), target_arch = "wasm32"),
        allow(dead_code)
    )]
    is_whole: bool,
    rest: R,
}

impl<R> fmt::Debug for CheckedReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedReader").finish_non_exhaustive()
    }
}

impl<R: Read> Read for CheckedReader<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.read.read(to)?;
        if read > 0 || to.is_empty() {
            return Ok(read);
        }
        match self.broken.take() {
            Some(error) => Err(error),
            None => self.rest.read(to),
        }
    }
}

#[cfg(all(feature = "reqwest-blocking", not(target_arch = "wasm32")))]
impl<R> CheckedReader<R> {
    /// Takes the error that ended the body, which reading would return.
    pub(super) fn take_error(&mut self) -> Option<io::Error> {
        self.broken.take()
    }

    /// Takes the whole body, if it was read to its end.
    pub(super) fn take_whole(&mut self) -> Option<Vec<u8>> {
        self.is_whole
            .then(|| mem::take(&mut self.read).into_inner())
    }
}
