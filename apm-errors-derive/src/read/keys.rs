//! The keys of `#[apm(…)]`.

/// On a variant, or on a struct.
pub(super) const ENTRY: [&str; 9] = [
    "code",
    "status",
    "message",
    "description",
    "solution",
    "transparent",
    "expose_source",
    "same_as",
    "forwards",
];

/// Those that take no value.
pub(super) const FLAGS: [&str; 3] = ["transparent", "expose_source", "no_source"];

/// On an enum.
pub(super) const ENUM: [&str; 7] = [
    "crate",
    "prefix",
    "status",
    "rename_all",
    "description",
    "skip",
    "forwards",
];

/// On a struct, beside those of its entry.
pub(super) const STRUCT: [&str; 2] = ["crate", "skip"];

/// What `skip` names: the items that a user may write instead.
pub(super) const SKIPPED: [&str; 6] = [
    "Display",
    "Error",
    "From",
    "FromStr",
    "from_code",
    "description",
];
