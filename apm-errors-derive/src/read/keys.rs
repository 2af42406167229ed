//! The keys of `#[apm(…)]`.

/// On a variant, or on a struct.
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

/// Those that take no value.
pub(crate) const FLAGS: &[&str] = &[
    "transparent",
    "expose_source",
    "no_source",
    "param",
    "from_params",
];

/// On an enum.
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

/// On a struct, beside those of its entry.
pub(crate) const STRUCT: &[&str] = &["crate", "skip", "language", "from_params"];

/// Within a language.
pub(crate) const TEXTS: &[&str] = &["message", "description", "solution"];

/// What `skip` names: the items that a user may write instead.
pub(crate) const SKIPPED: &[&str] = &[
    "Display",
    "Error",
    "From",
    "FromStr",
    "from_code",
    "description",
];
