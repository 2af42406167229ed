//! The comparison as people and as programs read it.

use super::{Change, ChangeKind, Comparison};
use crate::docs::{Column, Row};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt::{self, Display, Formatter};

/// What breaks clients, then what does not, a line each; under a line the texts as they were (`-`) and as they are
/// (`+`), quoted, so that a line break in one is seen.
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

/// Lines that are indented by two.
impl Display for Change {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let status = |row: &Option<Row>| Status(row.as_ref().and_then(|row| row.status));
        let (old, new) = (status(&self.old), status(&self.new));
        write!(f, "  {}: ", self.code())?;
        match self.kind {
            ChangeKind::CodeRemoved => writeln!(f, "the code is removed ({old})"),
            ChangeKind::StatusRemoved => writeln!(f, "{old} is removed"),
            ChangeKind::EntryRemoved => writeln!(f, "one of its entries is removed ({old})"),
            ChangeKind::CodeAdded => writeln!(f, "the code is new ({new})"),
            ChangeKind::EntryAdded => writeln!(f, "one more entry ({new})"),
            ChangeKind::StatusChanged | ChangeKind::StatusAdded => {
                writeln!(f, "{old} is now {new}")
            }
            ChangeKind::TextChanged => writeln!(f, "other texts ({old})"),
        }?;
        for column in self.columns().filter(|&column| column != Column::Status) {
            for (sign, row) in [('-', &self.old), ('+', &self.new)] {
                match row.as_ref().and_then(|row| row.cell(column)) {
                    Some(text) => writeln!(f, "    {sign} {column}: {text:?}")?,
                    None => writeln!(f, "    {sign} {column}: none")?,
                }
            }
        }
        Ok(())
    }
}

struct Status(Option<u16>);

impl Display for Status {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(status) => write!(f, "status {status}"),
            None => f.write_str("no status"),
        }
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
