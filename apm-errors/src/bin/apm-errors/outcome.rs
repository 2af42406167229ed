//! How a command ends.

use std::error::Error;

/// The answer to what was asked.
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

/// Why it could not be done, for the user.
pub(crate) type Failure = Box<dyn Error>;
