//! What the rules pick from a body.

use super::claim::Claim;

/// What was picked, each as it stands in the body: a string without its quotes, or the literal of a number.
#[derive(Clone, Copy, Default)]
pub(in crate::client) struct Pick<'a> {
    pub code: Option<&'a [u8]>,
    pub message: Option<&'a [u8]>,
    pub request_id: Option<&'a [u8]>,
    pub authorization: Option<&'a [u8]>,
    /// What begins with the object of the parameters.
    pub params: Option<&'a [u8]>,
    /// Whether it would be an error in a 2xx, too.
    #[cfg_attr(not(feature = "http-types"), allow(dead_code))]
    pub claim: Claim,
    /// A backslash may be in some of the texts.
    pub escaped: bool,
}
