//! What is said of the life of a code: since when it is there, what came in its place, whether to try again, and which gRPC code it has.

use super::text::Text;

/// What an entry says.
#[derive(Default)]
pub(crate) struct Life {
    pub(crate) since: Option<Text>,
    /// The code that came in its place, with the prefix of the type.
    pub(crate) replaced_by: Option<Text>,
    pub(crate) help: Option<Text>,
    pub(crate) retry: Option<bool>,
    /// In seconds.
    pub(crate) retry_after: Option<u32>,
    /// The number of a gRPC code, 1 to 16.
    pub(crate) grpc: Option<u8>,
}

/// `#[deprecated]` on a variant.
pub(crate) struct Deprecated {
    pub(crate) since: Option<String>,
    pub(crate) note: Option<String>,
}

/// A code that nobody may use again.
pub(crate) struct Retired {
    /// With the prefix of the type.
    pub(crate) code: Text,
    pub(crate) since: Option<Text>,
    /// With the prefix of the type.
    pub(crate) replaced_by: Option<Text>,
}
