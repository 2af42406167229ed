//! What a table says of its entries.

use super::{beside::Beside, texts::Texts};

/// The five columns in the main language, and what lies beside them.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) texts: Texts,
    pub(crate) beside: &'static Beside,
}
