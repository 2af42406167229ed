//! What the rules pick from a body.

/// What was picked, each as it stands in the body: a string without its quotes, or the literal of a number.
#[derive(Clone, Copy, Default)]
pub(in crate::client) struct Pick<'a> {
    pub code: Option<&'a [u8]>,
    pub message: Option<&'a [u8]>,
    pub request_id: Option<&'a [u8]>,
    pub authorization: Option<&'a [u8]>,
    /// In a 2xx, too, it would be an error: it stands where one is said, in words that payloads do not use.
    #[cfg_attr(not(feature = "http"), allow(dead_code))]
    pub claims_error: bool,
    /// A backslash may be in some of the texts.
    pub escaped: bool,
}
