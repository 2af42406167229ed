//! The keys of `#[apm(…)]`.

/// Keys on a variant or a struct.
pub(crate) const ENTRY: &[&str] = &[
    "code",
    "status",
    "message",
    "description",
    "solution",
    "transparent",
    "expose_source",
    "same_as",
    "forwards",
    "since",
    "replaced_by",
    "help",
    "retry",
    "retry_after",
    "grpc",
];

/// Keys that take no value.
pub(crate) const FLAGS: &[&str] = &[
    "transparent",
    "expose_source",
    "no_source",
    "param",
    "from_params",
];

/// Keys on an enum.
pub(crate) const ENUM: &[&str] = &[
    "crate",
    "prefix",
    "status",
    "rename_all",
    "description",
    "skip",
    "forwards",
    "language",
    "retired",
    "help",
    "from_params",
];

/// Keys on a struct, in addition to those of its entry.
pub(crate) const STRUCT: &[&str] = &["crate", "skip", "language", "from_params"];

/// Keys within a language.
pub(crate) const TEXTS: &[&str] = &["message", "description", "solution"];

/// The values of `skip`: items that a user may write instead.
pub(crate) const SKIPPED: &[&str] = &[
    "Display",
    "Error",
    "From",
    "FromStr",
    "from_code",
    "description",
];
