//! The report of a comparison, for people and for programs.

use super::{
    change::{Change, ChangeKind},
    comparison::Comparison,
    translations::Named,
};
use crate::docs::{
    column::Column,
    diff::{Title, differing, write_cells},
    row::Row,
};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt::{self, Display, Formatter};

/// The changes that break clients, then the others, a line each, followed by the old (`-`) and new (`+`) texts.
impl Display for Comparison {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("nothing changed\n");
        }
        let (breaking, others): (Vec<_>, Vec<_>) =
            (self.changes.iter()).partition(|change| change.kind.breaks_clients());
        let count = others.len() + usize::from(self.is_reordered);
        write_heading(f, breaking.len(), ["breaks clients", "break clients"])?;
        for change in breaking {
            change.fmt(f)?;
        }
        write_heading(f, count, ["breaks no client", "break no client"])?;
        for change in others {
            change.fmt(f)?;
        }
        if self.is_reordered {
            f.write_str("  entries stand in another order\n")?;
        }
        Ok(())
    }
}

fn write_heading(f: &mut Formatter<'_>, count: usize, verbs: [&str; 2]) -> fmt::Result {
    match count {
        0 => Ok(()),
        1 => writeln!(f, "1 change {}:", verbs[0]),
        _ => writeln!(f, "{count} changes {}:", verbs[1]),
    }
}

/// Lines that are indented by two blanks.
impl Display for Change {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Some(row) = self.old.as_ref().or(self.new.as_ref()) else {
            return Ok(());
        };
        let texts: Vec<_> = (self.columns())
            .filter(|&column| column != Column::Status)
            .collect();
        let named = |are_removed| {
            let pair = self.old.as_ref().zip(self.new.as_ref());
            pair.map(|(old, new)| Named {
                old,
                new,
                are_removed,
            })
        };
        write!(f, "  {}: ", Title(row))?;
        match self.kind {
            ChangeKind::CodeRemoved => f.write_str("the code is removed")?,
            ChangeKind::StatusRemoved => f.write_str("the status is removed")?,
            ChangeKind::EntryRemoved => f.write_str("one of its entries is removed")?,
            ChangeKind::CodeAdded => f.write_str("the code is new")?,
            ChangeKind::EntryAdded => f.write_str("one more entry")?,
            ChangeKind::StatusChanged | ChangeKind::StatusAdded => {
                match self.new.as_ref().and_then(|row| row.status) {
                    Some(status) => write!(f, "the status is now {status}")?,
                    None => f.write_str("it has no status now")?,
                }
            }
            ChangeKind::TextChanged => match (&*texts, named(false)) {
                ([], Some(named)) => write!(f, "other texts: {named}")?,
                _ => f.write_str(&differing(&texts))?,
            },
            ChangeKind::Renamed => {
                let code = self.new.as_ref().map_or("", |row| &row.code);
                return writeln!(f, "the code is renamed to {code}");
            }
            ChangeKind::Swapped => f.write_str("it has the meaning of another code now")?,
            ChangeKind::PlaceholdersChanged | ChangeKind::PlaceholdersAdded => {
                let (before, now) = (
                    placeholders(self.old.as_ref()),
                    placeholders(self.new.as_ref()),
                );
                write!(f, "other placeholders: {before} before, {now} now")?;
            }
            ChangeKind::Retired => f.write_str("the code is retired")?,
            ChangeKind::Reused => f.write_str("the code was retired, and is used again")?,
            ChangeKind::Deprecated => f.write_str("the code is deprecated")?,
            ChangeKind::LifeChanged => f.write_str("since, help, retry or deprecated differ")?,
            ChangeKind::TranslationRemoved => {
                f.write_str("no longer translated: ")?;
                named(true).map_or(Ok(()), |named| named.fmt(f))?;
                return f.write_str("\n");
            }
        }
        f.write_str("\n")?;
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => write_cells(f, &texts, [("-", old), ("+", new)]),
            _ => Ok(()),
        }
    }
}

/// The placeholders of an entry, as in its message.
fn placeholders(row: Option<&Row>) -> String {
    let all = row.into_iter().flat_map(Row::param_names);
    let all: Vec<String> = all.map(|name| format!("{{{name}}}")).collect();
    if all.is_empty() {
        "none".to_owned()
    } else {
        all.join(", ")
    }
}

/// `{"breaksClients": …, "isReordered": …, "changes": […]}`.
impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Comparison", 3)?;
        object.serialize_field("breaksClients", &self.breaks_clients())?;
        object.serialize_field("isReordered", &self.is_reordered)?;
        object.serialize_field("changes", &self.changes)?;
        object.end()
    }
}
