//! The life of a code: since when it is there, until when, what came in its place, whether to try again, and
//! which gRPC code it has.

/// What is said of the life of an entry.
#[derive(Debug)]
pub struct Life {
    /// The number of the entry.
    pub number: u16,
    /// See `ErrorEntry::since`.
    pub since: Option<&'static str>,
    /// See `ErrorEntry::deprecated`.
    pub deprecated: Option<Deprecation>,
    /// What `help` says for this entry alone.
    pub help: Option<&'static str>,
    /// What `retry` says.
    pub retry: Option<bool>,
    /// Seconds.
    pub retry_after: Option<u32>,
    /// The number of a gRPC code, 1 to 16.
    pub grpc: Option<u8>,
}

impl Life {
    /// Nothing is said.
    pub const NONE: Self = Self {
        number: 0,
        since: None,
        deprecated: None,
        help: None,
        retry: None,
        retry_after: None,
        grpc: None,
    };

    /// That of an entry, among those of its table.
    pub(super) fn of(all: &'static [Self], number: u16) -> Option<&'static Self> {
        let at = all.binary_search_by_key(&number, |life| life.number);
        all.get(at.ok()?)
    }
}

/// A code that is still answered, but that nobody should rely on any more. See [`ErrorEntry::deprecated`](crate::ErrorEntry::deprecated).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Deprecation {
    /// The version since which it is deprecated. `None` where that is not said.
    pub since: Option<&'static str>,
    /// Why, and what to do. `None` where that is not said.
    pub note: Option<&'static str>,
    /// The code that came in its place. `None` where that is not said.
    pub replaced_by: Option<&'static str>,
}

impl Deprecation {
    /// For generated code, since the type may get more members.
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

/// A code that is answered no more, and that nobody may use again. See [`ErrorTable::retired`](crate::ErrorTable::retired).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Retired {
    /// The code.
    pub code: &'static str,
    /// The version since which it is gone. `None` where that is not said.
    pub since: Option<&'static str>,
    /// The code that came in its place. `None` where that is not said.
    pub replaced_by: Option<&'static str>,
}

impl Retired {
    /// For generated code, since the type may get more members.
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
