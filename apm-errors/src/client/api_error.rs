//! The error that a client makes of an HTTP answer.

use super::decode::{Pick, params, pick, to_json};
use super::texts::{self, Kind, Texts};
use alloc::{boxed::Box, string::String};
use core::time::Duration;

/// What a server said went wrong, decoded from an answer of any shape.
///
/// Nothing is refused: what is no error body at all becomes an error without a code, with the [status](Self::status)
/// and the [raw body](Self::raw). An answer with its headers is best given to `check`, which needs the feature `http`.
///
/// The value is as small as a pointer. With the feature `serde` it serializes as `status`, `code`, `message`,
/// `requestId`, `encodedAuthorizationMessage` and `retryAfter` (whole seconds), where what is not there is null; the raw
/// body, which may hold anything, is left out.
///
/// # Examples
///
/// ```
/// use apm_errors::{ApiError, ApmErrorCode};
///
/// let body = br#"{"errorCode":"SVCSTG.ATS.200103","errorMessage":"query trace result is empty."}"#;
/// let error = ApiError::decode(400, body);
/// assert_eq!(error.known(), Some(ApmErrorCode::EmptyTraceResult));
/// assert_eq!(error.to_string(), "SVCSTG.ATS.200103: query trace result is empty. (status 400)");
/// ```
///
/// # What is read
///
/// A body is read as one JSON document that begins with `{` or `[`, whatever its content type says. A byte order mark
/// and blanks before it are skipped, what follows it is not looked at, and any other body has no members. A document
/// that is cut off or broken yields the members that are complete. A string may have any escapes, and bytes that are no
/// UTF-8 become U+FFFD; a number keeps its literal text; a value of any other type is as good as none.
///
/// A body in UTF-16 is read as the UTF-8 that says the same. So is one in another charset, if the answer goes through
/// `check` and its content type declares the charset.
///
/// With the feature `xml`, which `http` brings, an `<Error>` in XML is read, too, as object storage (OBS) sends it: its
/// children `Code`, `Message`, `RequestId` and `EncodedAuthorizationMessage`, in any namespace, the first of each. An
/// `<ErrorResponse>` may be around it, with the `RequestId`.
///
/// # Which object is the error
///
/// 1. An object has a *code* if one of `errorCode`, `error_code`, `errCode` or `code` is a number or a string that is
///    not blank. Of several, the first in this order is its code. Without one, `__type` (AWS) is the code, from behind
///    its `#`, or the `error` that stands beside `error_description` (OAuth).
/// 2. The outermost object that has a code is the error: the one inside of the fewest objects (arrays do not count). At
///    the same depth, one in the member `error` or `errors` of the outermost object comes first, then the first in the
///    document: so the first element of an array.
/// 3. A code in a list of details (`errors`, `details`, `subErrors`, `violations`) does not count if an object around
///    the list has a message.
/// 4. Where no code counts, it is the outermost object that has a message, by the same order.
///
/// # Which message belongs to a code
///
/// Messages are spelled in families, each beside its code, and within a family the first one that is there counts:
///
/// | code         | messages                                             |
/// |--------------|------------------------------------------------------|
/// | `errorCode`  | `errorMessage`, `errorMsg`                           |
/// | `error_code` | `error_msg`, `error_message`, `error_description`    |
/// | `errCode`    | `errMsg`, `errMessage`, `externalMessage`            |
/// | `code`       | `message`, `msg`; `detail`, `details`, `error`       |
///
/// * A code takes the message of its own family. If there is none, it takes the first one of the other families, but
///   never one that stands beside a different code of its own family: a pair stays a pair.
/// * A `code` that is the status of the answer, or a number from 100 to 599, owns no message where another code is.
/// * A blank message yields to one of its object that is not blank. Without one it stays, but for the last three.
/// * A code without a message takes that of the nearest object around it, else that of the object in its member `error`.
///
/// # What comes with it
///
/// The request id of the body (`request_id`, `requestId`, `requestID`, `RequestId`) and its
/// `encoded_authorization_message` are those of the error's object, else of the outermost object that has no code.
///
/// `Code`, `Message` and `Error` are read as their lower-case names, and Tencent Cloud's `Response` as a wrapper around
/// `Error`. Of duplicate members, the last one with a string or a number counts.
///
/// A text is blank if it has only white space in the sense of Unicode. Blank and equal are decided after unescaping. A
/// blank code, request id or authorization message is none.
///
/// # Bounds
///
/// Time grows linearly with the body, and the memory that the search takes is constant, but for a copy of what is not
/// UTF-8 or not JSON, which is at most twice as large as the body. It goes to any depth. Up to 16 objects are kept that can still be the error or help it; where 16
/// objects around each other all have one of the members above, those further in are not searched. See [`RAW_LIMIT`](Self::RAW_LIMIT) and
/// [`TEXT_LIMIT`](Self::TEXT_LIMIT) for what is kept.
#[derive(Clone)]
pub struct ApiError {
    pub(super) inner: Box<Inner>,
}

#[derive(Clone)]
pub(super) struct Inner {
    pub(super) status: u16,
    pub(super) texts: Texts,
    pub(super) retry_after: Option<Duration>,
    pub(super) is_cut: bool,
    pub(super) params: Box<[(String, String)]>,
    #[cfg(feature = "http-types")]
    pub(super) headers: http::HeaderMap,
    #[cfg(feature = "reqwest")]
    pub(super) url: Option<Box<reqwest::Url>>,
}

/// The name and the text of a parameter have so many bytes at most, each.
pub(super) const PARAM_LIMIT: usize = 1 << 16;

impl ApiError {
    /// How much of the body [`raw`](Self::raw) keeps: its first 65,536 bytes.
    pub const RAW_LIMIT: usize = 1 << 16;

    /// How long a code, message or other text may be: 2,097,152 bytes of UTF-8. A longer one is cut there, between two
    /// characters, so that a hostile body of any size does not stay in memory with its error.
    pub const TEXT_LIMIT: usize = texts::LIMIT;

    /// How many [parameters](Self::param) an error has at most: 100.
    pub const PARAMS_LIMIT: usize = 100;

    /// Decodes the body of an answer that is known to be an error.
    ///
    /// `status` is the HTTP status; it is kept as it is and decides nothing here. The body may be of any shape, of any
    /// size, and cut off anywhere.
    ///
    /// # Examples
    ///
    /// ```
    /// use apm_errors::ApiError;
    ///
    /// let error = ApiError::decode(404, br#"{"itemNotFound":{"message":"no such server","code":404}}"#);
    /// assert_eq!((error.code(), error.message()), (Some("404"), Some("no such server")));
    ///
    /// let page = ApiError::decode(502, b"<html>Bad Gateway</html>");
    /// assert_eq!((page.status(), page.code(), page.raw().len()), (502, None, 24));
    /// ```
    #[must_use]
    pub fn decode(status: u16, body: &[u8]) -> Self {
        let json = to_json(body, || None);
        let pick = pick(status, json.as_deref().unwrap_or(body));
        Self::new(status, body, &pick, None)
    }

    pub(super) fn new(status: u16, body: &[u8], pick: &Pick<'_>, header_id: Option<&str>) -> Self {
        let raw = body.get(..Self::RAW_LIMIT).unwrap_or(body);
        let mut error = Self::of(status, Texts::new(raw, pick, header_id));
        #[cfg(feature = "coverage")]
        if let Some(code) = error.code() {
            crate::coverage::saw(code);
        }
        if let Some(object) = pick.params {
            error.inner.params = params(object, Self::PARAMS_LIMIT, PARAM_LIMIT).into();
        }
        error
    }

    pub(super) fn of(status: u16, texts: Texts) -> Self {
        let inner = Inner {
            status,
            texts,
            retry_after: None,
            is_cut: false,
            params: Box::default(),
            #[cfg(feature = "http-types")]
            headers: http::HeaderMap::new(),
            #[cfg(feature = "reqwest")]
            url: None,
        };
        ApiError {
            inner: Box::new(inner),
        }
    }

    /// The HTTP status of the answer, whatever the body says of it.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// assert_eq!(ApiError::decode(400, br#"{"code":500}"#).status(), 400);
    /// ```
    #[must_use]
    pub fn status(&self) -> u16 {
        self.inner.status
    }

    /// The error code as the server wrote it, never empty; `None` if the body has none.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let error = ApiError::decode(403, br#"{"error_code":"00000010"}"#);
    /// assert_eq!(error.code(), Some("00000010"));
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.inner.texts.get(Kind::Code)
    }

    /// The message that belongs to the code, possibly empty; `None` if there is none, or it is null.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let error = ApiError::decode(400, br#"{"errorCode":"A.1","errorMsg":"caf\u00e9"}"#);
    /// assert_eq!(error.message(), Some("café"));
    /// ```
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.inner.texts.get(Kind::Message)
    }

    /// The id of the request, never empty: from the answer's header, else from its body; `None` if neither has one.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let error = ApiError::decode(401, br#"{"error_code":"APIGW.0301","request_id":"c0ffee"}"#);
    /// assert_eq!(error.request_id(), Some("c0ffee"));
    /// ```
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.inner.texts.get(Kind::RequestId)
    }

    /// What an administrator decodes to see why access was denied, never empty; `None` if the body has none.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let body = br#"{"error":{"code":"A.1","encoded_authorization_message":"EgpjZA=="}}"#;
    /// assert_eq!(ApiError::decode(403, body).encoded_authorization_message(), Some("EgpjZA=="));
    /// ```
    #[must_use]
    pub fn encoded_authorization_message(&self) -> Option<&str> {
        self.inner.texts.get(Kind::Authorization)
    }

    /// The body, byte for byte, up to [`RAW_LIMIT`](Self::RAW_LIMIT) bytes of it.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// assert_eq!(ApiError::decode(500, b"\xFF oops").raw(), b"\xFF oops");
    /// assert_eq!(ApiError::decode(500, &[b' '; 100_000]).raw().len(), ApiError::RAW_LIMIT);
    /// ```
    #[must_use]
    pub fn raw(&self) -> &[u8] {
        self.inner.texts.raw()
    }
}

impl core::error::Error for ApiError {}
