//! What a column may be.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Status,
    /// A status, if the cells below are statuses.
    PossibleStatus,
    Code,
    /// A status or a code: the cells below tell which.
    Number,
    /// Likewise, and if it is no status, any number is a code.
    Result,
    Message,
    Description,
    /// A description where nothing describes better.
    Cause,
    /// A description where not even a cause does.
    Remark,
    Solution,
    /// Ignored, whatever the cells below are.
    Example,
}

/// What a column names, if it names anything: where no column has codes, the names are the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// `Error`, `Error Type`, `错误类型`.
    Errors,
    /// `Exception`, `Key`, `Type`, `Name`: of errors, if a status stands beside it.
    Things,
}
