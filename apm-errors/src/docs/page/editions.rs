//! Two editions of a page, in different languages.

use super::entries::Page;
use crate::docs::{details::Texts, diff::pairs, row::Row};
use std::{error::Error, fmt};

/// An entry that is only in one of two editions of a page, or has another status there.
///
/// Its `Display` is a sentence: `ORD.0001 (status 404): only on the page in zh`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EditionMismatch {
    /// The row of the first edition. `None` if it has none.
    pub first: Option<Row>,
    /// The row of the second edition. `None` if it has none.
    pub second: Option<Row>,
    /// The languages of the two: BCP 47 tags.
    pub languages: [&'static str; 2],
}

impl fmt::Display for EditionMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.languages;
        match (&self.first, &self.second) {
            (Some(row), Some(other)) => write!(
                f,
                "{}: the status is {} on the page in {first} and {} on that in {second}",
                row.code,
                status(row),
                status(other)
            ),
            (Some(row), None) => write!(f, "{}: only on the page in {first}", title(row)),
            (None, Some(row)) => write!(
                f,
                "{}: only on the page in {second}, so it is left out",
                title(row)
            ),
            (None, None) => Ok(()),
        }
    }
}

fn status(row: &Row) -> String {
    row.status
        .map_or_else(|| "missing".to_owned(), |status| status.to_string())
}

fn title(row: &Row) -> String {
    format!("{} (status {})", row.code, status(row))
}

/// The error of [`Page::add_edition`]: the languages of the two pages are the same or unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoEdition([Option<&'static str>; 2]);

impl fmt::Display for NoEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [Some(first), Some(second)] if first == second => write!(
                f,
                "both pages are in the same language, `{first}`, by the words of their headers"
            ),
            [first, _] => {
                let which = if first.is_some() { "second" } else { "first" };
                write!(
                    f,
                    "the language of the {which} page is not known: no table of error codes has a header that tells it"
                )
            }
        }
    }
}

impl Error for NoEdition {}

impl Page {
    /// Adds the texts of another edition of this page, in another language. The [language](Self::language) of this page
    /// becomes that of the main texts. Both languages are in the [details](Row::details) of the rows.
    ///
    /// Rows are matched by code and status, and several such rows by their messages or else their order. The status is
    /// that of this page. A text that is the same in both editions is not a translation. Rows that only the other edition
    /// has are left out. Returns the differences in codes and statuses.
    ///
    /// ```
    /// use apm_errors::docs::Page;
    ///
    /// let mut page = Page::read("|错误码|描述|\n|--|--|\n|ORD.0001|订单不存在。|\n");
    /// let english = Page::read("|Error Code|Description|\n|--|--|\n|ORD.0001|No such order.|\n|ORD.0002|Sold out.|\n");
    /// let mismatches = page.add_edition(&english)?;
    ///
    /// let details = page.rows[0].details.as_ref().unwrap();
    /// assert_eq!(details.language.as_deref(), Some("zh"));
    /// assert_eq!(details.translations["en"].description.as_deref(), Some("No such order."));
    /// assert_eq!(mismatches[0].to_string(), "ORD.0002 (status missing): only on the page in en, so it is left out");
    /// # Ok::<(), apm_errors::docs::NoEdition>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If both are in the same language, or if the headers of one of them do not tell its language. Then nothing is
    /// added.
    pub fn add_edition(&mut self, other: &Self) -> Result<Vec<EditionMismatch>, NoEdition> {
        let languages = [self.language(), other.language()];
        let [Some(first), Some(second)] = languages else {
            return Err(NoEdition(languages));
        };
        if first == second {
            return Err(NoEdition(languages));
        }
        let mut mismatches = Vec::new();
        let [left, right] = [&*self.rows, &*other.rows].map(paired_by);
        for (row, other_row) in pairs(&left, &right) {
            let translated = other_row.map(|number| &other.rows[number]);
            let row = row.map(|number| &mut self.rows[number]);
            let is_same = match (&row, translated) {
                (Some(row), Some(other)) => row.status == other.status,
                _ => false,
            };
            if !is_same {
                mismatches.push(EditionMismatch {
                    first: row.as_deref().cloned(),
                    second: translated.cloned(),
                    languages: [first, second],
                });
            }
            if let Some(row) = row {
                let texts = translated.and_then(|other| translation(row, other));
                let details = row.details.get_or_insert_default();
                details.language = Some(first.to_owned());
                let texts = texts.map(|texts| (second.to_owned(), texts));
                details.translations.extend(texts);
            }
        }
        Ok(mismatches)
    }
}

/// The columns by which rows of two editions are matched.
fn paired_by(rows: &[Row]) -> Vec<Row> {
    let row = |row: &Row| Row {
        status: row.status,
        code: row.code.clone(),
        message: row.message.clone(),
        ..Row::default()
    };
    rows.iter().map(row).collect()
}

/// The texts of another edition that differ from this one. `None` if there are none.
fn translation(row: &Row, other: &Row) -> Option<Texts> {
    let text =
        |main: &Option<String>, other: &Option<String>| other.clone().filter(|_| main != other);
    let texts = Texts {
        message: text(&row.message, &other.message),
        description: text(&row.description, &other.description),
        solution: text(&row.solution, &other.solution),
    };
    (texts != Texts::default()).then_some(texts)
}
