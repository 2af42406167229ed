//! The kinds of columns.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Status,
    /// A status, if the cells below are statuses.
    PossibleStatus,
    Code,
    /// A status or a code: the cells below decide.
    Number,
    /// The same, but if it is not a status, any number is a code.
    Result,
    Message,
    Description,
    /// A description if there is no better one.
    Cause,
    /// A description if there is not even a cause.
    Remark,
    Solution,
    /// Always ignored.
    Example,
}

/// What the names in a column are of. If no column has codes, the names are the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// `Error`, `Error Type`, `错误类型`.
    Errors,
    /// `Exception`, `Key`, `Type`, `Name`: names of errors, if there is a column of statuses.
    Things,
}
