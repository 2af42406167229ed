//! The possible kinds of each column, by its header and by the cells below.

use super::{
    column_header::ColumnHeader,
    content::{self, Content, most},
    kind::{Kind, Naming},
};
use crate::docs::{column::Language, page::grid::GridRow};

/// How many rows are used to find the kinds of columns.
const MOST_ROWS: usize = 1000;

/// All columns of a table. A column is its index.
pub(super) struct Candidates<'a> {
    headers: Vec<ColumnHeader>,
    kinds: Vec<Option<Kind>>,
    body: &'a [GridRow<'a>],
}

impl<'a> Candidates<'a> {
    pub(super) fn of(header: &[String], body: &'a [GridRow<'a>]) -> Self {
        let body = &body[..body.len().min(MOST_ROWS)];
        let headers: Vec<_> = header.iter().map(|text| ColumnHeader::of(text)).collect();
        let kind = |(column, header): (usize, &ColumnHeader)| {
            header
                .kind()
                .or_else(|| match content::of(cells(body, column))? {
                    Content::Statuses => Some(Kind::PossibleStatus),
                    Content::Advice => Some(Kind::Solution),
                    Content::Prose => Some(Kind::Remark),
                })
        };
        let kinds = headers.iter().enumerate().map(kind).collect();
        Self {
            headers,
            kinds,
            body,
        }
    }

    /// The columns of the first kind, then those of the next one.
    pub(super) fn of_kinds(&self, kinds: &[Kind]) -> Vec<usize> {
        let of_kind = |kind| (0..self.kinds.len()).filter(move |column| self.is(*column, kind));
        kinds.iter().copied().flat_map(of_kind).collect()
    }

    /// The columns with names of errors or of things.
    pub(super) fn naming(&self, naming: Naming) -> Vec<usize> {
        let columns = 0..self.headers.len();
        columns
            .filter(|&it| self.headers[it].naming() == Some(naming))
            .collect()
    }

    /// The columns whose kind neither the header nor the cells tell.
    pub(super) fn unknown(&self) -> Vec<usize> {
        (0..self.kinds.len())
            .filter(|&column| self.kinds[column].is_none())
            .collect()
    }

    pub(super) fn is(&self, column: usize, kind: Kind) -> bool {
        self.kinds[column] == Some(kind)
    }

    /// Whether the kind is from the header, rather than a guess by the cells.
    pub(super) fn is_by_header(&self, column: usize) -> bool {
        self.headers[column].kind().is_some()
    }

    pub(super) fn names_language(&self, column: usize) -> bool {
        self.headers[column].language().is_some()
    }

    /// Whether a column may be the status for a code, rather than the same number in another notation.
    pub(super) fn may_be_status(&self, column: usize, code: Option<usize>) -> bool {
        let header = &self.headers[column];
        code.is_none_or(|code| column != code && !header.is_called_as(&self.headers[code]))
            && !header.names_base()
    }

    /// The first of the columns in which most cells match.
    pub(super) fn find(&self, columns: &[usize], matches: fn(&str) -> bool) -> Option<usize> {
        columns
            .iter()
            .copied()
            .find(|&column| self.most(column, matches))
    }

    /// Whether most of the cells of a column that are not empty match.
    pub(super) fn most(&self, column: usize, matches: fn(&str) -> bool) -> bool {
        most(cells(self.body, column), matches)
    }

    /// The position of the English column among columns of both languages.
    pub(super) fn english(&self, columns: &[usize]) -> Option<usize> {
        let is_english = |column: &usize| self.language(*column) == Language::English;
        let is_mixed = !columns.iter().all(is_english);
        columns.iter().position(is_english).filter(|_| is_mixed)
    }

    fn language(&self, column: usize) -> Language {
        let by_header = self.headers[column].language();
        by_header.unwrap_or_else(|| content::language(cells(self.body, column)))
    }
}

fn cells<'a>(body: &'a [GridRow<'a>], column: usize) -> impl Iterator<Item = &'a str> {
    // Titles and notes between the rows do not count.
    let is_row = |row: &&GridRow<'_>| row.cells.len() < 2 || row.has_two_texts();
    body.iter().filter(is_row).map(move |row| row.text(column))
}
