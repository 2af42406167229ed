//! Changes of the texts of an entry in other languages.

use crate::docs::{column::Column, row::Row};
use std::{
    borrow::Cow,
    collections::BTreeSet,
    fmt::{self, Display, Formatter},
};

/// One text in one language, old and new.
struct Pair<'a> {
    language: &'a str,
    column: Column,
    texts: [Option<Cow<'a, str>>; 2],
}

/// The texts of two rows, in the languages that either of them has besides its main one.
fn pairs<'a>(old: &'a Row, new: &'a Row) -> impl Iterator<Item = Pair<'a>> {
    let details = [old, new].map(|row| row.details.iter().flat_map(|it| it.translations.keys()));
    let languages: BTreeSet<&str> = details.into_iter().flatten().map(|it| &**it).collect();
    languages.into_iter().flat_map(move |language| {
        let columns = [Column::Message, Column::Description, Column::Solution];
        columns.into_iter().map(move |column| Pair {
            language,
            column,
            texts: [old, new].map(|row| text(row, language, column)),
        })
    })
}

/// The text of a row in a language, which may be the main one.
fn text<'a>(row: &'a Row, language: &str, column: Column) -> Option<Cow<'a, str>> {
    let details = row.details.as_deref()?;
    if details.language.as_deref() == Some(language) {
        return row.cell(column);
    }
    let texts = details.translations.get(language)?;
    let text = match column {
        Column::Message => &texts.message,
        Column::Description => &texts.description,
        Column::Solution => &texts.solution,
        Column::Status | Column::Code => return None,
    };
    text.as_deref().map(Cow::Borrowed)
}

/// Whether a text is removed from a language.
pub(super) fn is_removed(old: &Row, new: &Row) -> bool {
    pairs(old, new).any(|it| matches!(it.texts, [Some(_), None]))
}

/// Whether a language has a changed or added text.
pub(super) fn is_changed(old: &Row, new: &Row) -> bool {
    pairs(old, new).any(|it| it.texts[0] != it.texts[1] && it.texts[1].is_some())
}

/// `the message in zh, the solution in zh`: the removed texts, or those that differ or are added.
pub(super) struct Named<'a> {
    pub(super) old: &'a Row,
    pub(super) new: &'a Row,
    pub(super) are_removed: bool,
}

impl Display for Named<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let differing = pairs(self.old, self.new).filter(|it| it.texts[0] != it.texts[1]);
        let named = differing.filter(|it| it.texts[1].is_none() == self.are_removed);
        for (
            number,
            Pair {
                language, column, ..
            },
        ) in named.enumerate()
        {
            let comma = if number == 0 { "" } else { ", " };
            write!(f, "{comma}the {column} in {language}")?;
        }
        Ok(())
    }
}
