//! The life of a code: when it was introduced, what replaced it, whether to try again, and its gRPC code.

use super::text::Text;

/// The keys of an entry about its life.
#[derive(Default)]
pub(crate) struct Life {
    pub(crate) since: Option<Text>,
    /// The code that replaces it, with the prefix of the type.
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

/// A code that must not be used again.
pub(crate) struct Retired {
    /// With the prefix of the type.
    pub(crate) code: Text,
    pub(crate) since: Option<Text>,
    /// With the prefix of the type.
    pub(crate) replaced_by: Option<Text>,
}
