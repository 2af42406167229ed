//! The report of a breaking change: what breaks, and how to fix it.

use super::lock::Lock;
use crate::docs::{
    compare::{Change, ChangeKind},
    row::Row,
};

/// `None` if the change does not break clients.
pub(super) fn says(change: &Change, lock: &Lock) -> Option<String> {
    let code = change.code();
    let now = change.new.as_ref();
    Some(match change.kind {
        ChangeKind::CodeRemoved => format!(
            "`{code}` is gone: clients that match on it never see it again, and somebody could use it for something else.\n  \
             Bring it back, or write `retired({code:?})` on its type."
        ),
        ChangeKind::Renamed => {
            let new = now.map_or("", |row| &row.code);
            format!(
                "`{code}` is renamed to `{new}`: clients that match on `{code}` do not know the new code.\n  Rename it back. \
                 Or keep both, and write `#[deprecated]` and `replaced_by = {new:?}` on the old one. If it is no \
                 longer answered, write `retired(code = {code:?}, replaced_by = {new:?})` on the type."
            )
        }
        ChangeKind::Reused => reused(code, now, lock),
        ChangeKind::Swapped => {
            let message = now.and_then(|row| row.message.as_deref());
            let other = message.and_then(|message| lock.code_of(message));
            let other = other.map_or_else(|| "another code".to_owned(), |it| format!("`{it}`"));
            format!(
                "`{code}` has the message of {other} now: clients that know both confuse them.\n  Give each code its \
                 message back."
            )
        }
        ChangeKind::StatusChanged | ChangeKind::StatusRemoved => {
            let [was, is] = [change.old.as_ref(), now].map(status);
            let now = match &*is {
                _ if change.kind == ChangeKind::StatusRemoved => "is removed".to_owned(),
                is => format!("is {is} now"),
            };
            format!(
                "the status {was} of `{code}` {now}: clients that check the status do not expect this.\n  Write \
                 `status = {was}` again, or give the other case its own code."
            )
        }
        ChangeKind::PlaceholdersChanged => {
            let [was, is] = [change.old.as_ref(), now].map(placeholders);
            format!(
                "`{code}` has other placeholders, {was} before and {is} now: clients that read the parameters miss the old ones.\n  Print \
                 the old ones again, or mark their fields `#[apm(param)]`; or give the error its own code."
            )
        }
        _ => return None,
    })
}

fn reused(code: &str, now: Option<&Row>, lock: &Lock) -> String {
    let was = lock
        .get(code)
        .and_then(|it| it.entries.first()?.message.as_deref());
    let is = now.and_then(|row| row.message.as_deref());
    match was {
        Some(was) if is != Some(was) => format!(
            "`{code}` was retired, and means something else now: clients that know it expect {was:?}.\n  Give the new error another \
             code, and write `retired({code:?})` again."
        ),
        Some(_) => format!(
            "`{code}` was retired, and is back: clients were told that it is never used again.\n  Give the error another code, or \
             remove the line of `{code}` in this file if nothing was published since."
        ),
        None => format!(
            "`{code}` was retired, and is used again: clients that know it expect its old meaning.\n  Give the error another \
             code, and write `retired({code:?})` again."
        ),
    }
}

pub(super) fn answered_and_retired(code: &str) -> String {
    format!(
        "`{code}` is retired by one type, but used by another: clients that know it expect its old meaning.\n  Give \
         the error another code. If it is the same one that moved, remove `retired({code:?})`."
    )
}

pub(super) fn not_retired_any_more(code: &str) -> String {
    format!(
        "`{code}` is no longer retired, so it could be used again.\n  Write `retired({code:?})` on its type again."
    )
}

fn status(row: Option<&Row>) -> String {
    let status = row.and_then(|row| row.status);
    status.map_or_else(|| "undocumented".to_owned(), |status| status.to_string())
}

fn placeholders(row: Option<&Row>) -> String {
    let names = row.into_iter().flat_map(Row::param_names);
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    }
}
