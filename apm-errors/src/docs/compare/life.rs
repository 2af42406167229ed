//! Changes in the life of a code.

use super::change::ChangeKind;
use crate::docs::{details::Details, row::Row};
use std::collections::BTreeMap;

/// The change, if there is one. Parameters and languages are compared elsewhere.
pub(super) fn change(old: &Row, new: &Row) -> Option<ChangeKind> {
    let [old, new] = [old, new].map(|row| row.details.as_deref().cloned().unwrap_or_default());
    if old.deprecated.is_none() && new.deprecated.is_some() {
        return Some(ChangeKind::Deprecated);
    }
    (said(old) != said(new)).then_some(ChangeKind::LifeChanged)
}

fn said(details: Details) -> Details {
    Details {
        language: None,
        translations: BTreeMap::new(),
        params: Vec::new(),
        ..details
    }
}
