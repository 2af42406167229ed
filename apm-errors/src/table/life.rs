//! The life of a code: when it was introduced and retired, what replaced it, whether to try again, and
//! its gRPC code.

/// The life of an entry.
#[derive(Debug)]
pub struct Life {
    /// The number of the entry.
    pub number: u16,
    /// See `ErrorEntry::since`.
    pub since: Option<&'static str>,
    /// See `ErrorEntry::deprecated`.
    pub deprecated: Option<Deprecation>,
    /// The `help` of this entry alone.
    pub help: Option<&'static str>,
    /// The value of `retry`.
    pub retry: Option<bool>,
    /// Seconds.
    pub retry_after: Option<u32>,
    /// The number of a gRPC code, 1 to 16.
    pub grpc: Option<u8>,
}

impl Life {
    /// Nothing is given.
    pub const NONE: Self = Self {
        number: 0,
        since: None,
        deprecated: None,
        help: None,
        retry: None,
        retry_after: None,
        grpc: None,
    };

    /// The life of an entry, among those of its table.
    pub(super) fn of(all: &'static [Self], number: u16) -> Option<&'static Self> {
        let at = all.binary_search_by_key(&number, |life| life.number);
        all.get(at.ok()?)
    }
}

/// The deprecation of a code: it is still answered, but clients should not rely on it. See
/// [`ErrorEntry::deprecated`](crate::ErrorEntry::deprecated).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Deprecation {
    /// The version that deprecated it. `None` if not given.
    pub since: Option<&'static str>,
    /// Why, and what to do. `None` if not given.
    pub note: Option<&'static str>,
    /// The code that replaces it. `None` if not given.
    pub replaced_by: Option<&'static str>,
}

impl Deprecation {
    /// For generated code, since the type may get more fields.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        since: Option<&'static str>,
        note: Option<&'static str>,
        replaced_by: Option<&'static str>,
    ) -> Self {
        Self {
            since,
            note,
            replaced_by,
        }
    }
}

/// A code that is no longer answered, and must not be used again. See [`ErrorTable::retired`](crate::ErrorTable::retired).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Retired {
    /// The code.
    pub code: &'static str,
    /// The version that retired it. `None` if not given.
    pub since: Option<&'static str>,
    /// The code that replaces it. `None` if not given.
    pub replaced_by: Option<&'static str>,
}

impl Retired {
    /// For generated code, since the type may get more fields.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        code: &'static str,
        since: Option<&'static str>,
        replaced_by: Option<&'static str>,
    ) -> Self {
        Self {
            code,
            since,
            replaced_by,
        }
    }
}
