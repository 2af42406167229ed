//! A table as lines of cells: the five columns, and the remarks if any row has some.

use super::remarks;
use crate::docs::{
    column::{Column, Language},
    row::Row,
};
use std::borrow::Cow;

pub(super) struct Sheet {
    rows: Vec<Row>,
    has_remarks: bool,
    language: Language,
}

/// The content of a cell.
#[derive(Default)]
pub(super) struct Cell<'a> {
    /// `None` if it is missing.
    pub(super) text: Option<Cow<'a, str>>,
    /// An address under the text.
    pub(super) link: Option<&'a str>,
    /// The placeholder for a missing text in formats for people.
    pub(super) placeholder: &'static str,
}

impl Sheet {
    pub(super) fn of(rows: impl Iterator<Item = Row>, language: Language) -> Self {
        let mut sheet = Self {
            rows: rows.collect(),
            has_remarks: false,
            language,
        };
        let mut remarks = sheet.rows.iter().map(|row| sheet.remarks(row));
        sheet.has_remarks = remarks.any(|it| it.text.is_some() || it.link.is_some());
        sheet
    }

    pub(super) fn header(&self) -> Vec<&'static str> {
        let columns = Column::ALL.map(|column| column.header(self.language));
        let remarks = self.has_remarks.then(|| remarks::header(self.language));
        columns.into_iter().chain(remarks).collect()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = Cell<'_>>> {
        self.rows.iter().map(|row| {
            let columns = Column::ALL.into_iter().map(|column| Cell {
                text: row.cell(column),
                link: None,
                placeholder: if column == Column::Message {
                    "null"
                } else {
                    "-"
                },
            });
            columns.chain(self.has_remarks.then(|| self.remarks(row)))
        })
    }

    fn remarks<'a>(&self, row: &'a Row) -> Cell<'a> {
        let details = row.details.as_deref();
        let text = details.map(|details| remarks::remarks(details, self.language));
        Cell {
            text: text.filter(|text| !text.is_empty()).map(Cow::Owned),
            link: details.and_then(|details| details.help.as_deref()),
            placeholder: "-",
        }
    }
}
