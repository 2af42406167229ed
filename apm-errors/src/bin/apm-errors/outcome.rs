//! How a command ends.

use std::error::Error;

/// The result of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Yes,
    No,
}

impl From<bool> for Verdict {
    fn from(is_yes: bool) -> Self {
        if is_yes { Self::Yes } else { Self::No }
    }
}

/// Why a command failed, for the user.
pub(crate) type Failure = Box<dyn Error>;
