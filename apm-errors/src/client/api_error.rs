//! The error that a client makes of an HTTP answer.

use super::decode::{Pick, params, pick, to_json};
use super::texts::{self, Kind, Texts};
use alloc::{boxed::Box, string::String};
use core::time::Duration;

/// What a server said went wrong, decoded from an answer of any shape.
///
/// Decoding never fails. A body that is not an error document gives an `ApiError` without a code, with the
/// [status](Self::status) and the [raw body](Self::raw). If you have the headers, too, use `check` (feature `http`).
///
/// The value is as small as a pointer. With the feature `serde` it serializes as `status`, `code`, `message`,
/// `requestId`, `encodedAuthorizationMessage` and `retryAfter` (whole seconds). A missing value is null. The raw body is
/// left out, since it may contain anything.
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
/// A body is read as one JSON document that begins with `{` or `[`, for any content type. A byte order mark and blanks
/// before it are skipped, and text after it is ignored. Any other body has no members. Of a document that is cut off or
/// broken, the complete members are read. A string may have any escapes, and invalid UTF-8 becomes U+FFFD; a number
/// keeps its literal text; values of other types are ignored.
///
/// A body in UTF-16 is converted to UTF-8. So is one in another charset, if the answer goes through `check` and its
/// content type declares the charset.
///
/// With the feature `xml`, which `http` enables, an `<Error>` in XML is read, too, such as that of object storage (OBS):
/// its children `Code`, `Message`, `RequestId` and `EncodedAuthorizationMessage`, in any namespace, the first of each. It
/// may be inside an `<ErrorResponse>` that has the `RequestId`.
///
/// # Which object is the error
///
/// 1. An object has a *code* if one of `errorCode`, `error_code`, `errCode` or `code` is a number or a string that is
///    not blank. Of several, the first in this order is its code. Without one, the code is `__type` (AWS), after its
///    `#`, or the `error` next to `error_description` (OAuth).
/// 2. The outermost object with a code is the error: the one inside of the fewest objects (arrays do not count). At the
///    same depth, one in the member `error` or `errors` of the outermost object comes first, then the first in the
///    document. So in an array, it is the first element.
/// 3. A code in a list of details (`errors`, `details`, `subErrors`, `violations`) does not count if an object around
///    the list has a message.
/// 4. If no code counts, the error is the outermost object with a message, in the same order.
///
/// # Which message belongs to a code
///
/// Each spelling of the code has its family of messages. Within a family, the first one that is present counts:
///
/// | code         | messages                                             |
/// |--------------|------------------------------------------------------|
/// | `errorCode`  | `errorMessage`, `errorMsg`                           |
/// | `error_code` | `error_msg`, `error_message`, `error_description`    |
/// | `errCode`    | `errMsg`, `errMessage`, `externalMessage`            |
/// | `code`       | `message`, `msg`; `detail`, `details`, `error`       |
///
/// * A code takes the message of its own family. If there is none, it takes the first message of the other families,
///   except one that belongs to a different code of its own family.
/// * A `code` that is the status of the answer, or a number from 100 to 599, owns no message if there is another code.
/// * A message of the object that is not blank is preferred to a blank one. If all are blank, a blank one is kept, except
///   for the last three.
/// * A code without a message takes that of the nearest object around it, else that of the object in its member `error`.
///
/// # Request id and other members
///
/// The request id (`request_id`, `requestId`, `requestID`, `RequestId`) and the `encoded_authorization_message` are taken
/// from the object of the error, else from the outermost object without a code.
///
/// `Code`, `Message` and `Error` are read like their lower-case names, and `Response` of Tencent Cloud as a wrapper around
/// `Error`. Of duplicate members, the last one with a string or a number counts.
///
/// A text is blank if it has only Unicode white space. Texts are unescaped before they are compared. A blank code,
/// request id or authorization message is ignored.
///
/// # Bounds
///
/// Decoding takes time linear in the body, at any depth, and constant memory. Only a body that is not UTF-8 or not JSON is
/// copied, which takes at most twice its size. The search keeps up to 16 open objects, one inside of the other, and up to 8
/// codes in lists of details. If 16 nested objects all have one of the members above, the objects inside of them are not searched. See
/// [`RAW_LIMIT`](Self::RAW_LIMIT) and [`TEXT_LIMIT`](Self::TEXT_LIMIT) for the texts that are kept.
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

/// The maximum size of the name, and of the text, of a parameter, in bytes.
pub(super) const PARAM_LIMIT: usize = 1 << 16;

impl ApiError {
    /// How many bytes of the body [`raw`](Self::raw) keeps: the first 65,536.
    pub const RAW_LIMIT: usize = 1 << 16;

    /// The maximum length of a code, message or other text: 2,097,152 bytes of UTF-8. A longer text is cut between two
    /// characters, so that an error does not keep a huge hostile body in memory.
    pub const TEXT_LIMIT: usize = texts::LIMIT;

    /// The maximum number of [parameters](Self::param): 100.
    pub const PARAMS_LIMIT: usize = 100;

    /// Decodes the body of an answer that is known to be an error.
    ///
    /// `status` is the HTTP status. It is only stored, and does not affect decoding. The body may have any shape and any
    /// size, and may be cut off anywhere.
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

    /// The HTTP status of the answer, even if the body has another one.
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

    /// The encoded message that an administrator can decode to see why access was denied, never empty; `None` if the body
    /// has none.
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

    /// The body, byte for byte, cut after [`RAW_LIMIT`](Self::RAW_LIMIT) bytes.
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
