//! The content of a table.

use super::{beside::Beside, texts::Texts};

/// The five columns in the main language, and the parts beside them.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) texts: Texts,
    pub(crate) beside: &'static Beside,
}
