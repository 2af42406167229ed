//! Chooses the five columns of error codes among the columns of a table.

use super::{
    candidates::Candidates,
    content::{
        is_text, looks_like_error, looks_like_identifier, looks_like_number, looks_like_word,
        names_failure,
    },
    kind::{Kind, Naming},
};
use crate::docs::page::{
    cells::{looks_like_code, looks_like_name, looks_like_registered_status, looks_like_status},
    grid::GridRow,
};

/// The positions of the five columns in a table of error codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: Option<usize>,
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) description: Option<usize>,
    pub(crate) solution: Option<usize>,
}

/// The reason why a table that may have error codes is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unread {
    /// The column that may have the codes.
    pub(crate) code: usize,
    pub(crate) reason: &'static str,
}

/// The columns of a table with this header.
///
/// # Errors
///
/// `None` if it is not a table of error codes; a reason if it may be one.
pub(super) fn choose(header: &[String], body: &[GridRow<'_>]) -> Result<Columns, Option<Unread>> {
    let candidates = Candidates::of(header, body);
    let (code, status) = code_and_status(&candidates)?;
    let (message, mut descriptions) = message_and_descriptions(&candidates, code);
    let solutions = candidates.of_kinds(&[Kind::Solution]);
    let has_examples = !candidates.of_kinds(&[Kind::Example]).is_empty();
    if status.is_none() && message.is_none() && descriptions.is_empty() && solutions.is_empty() {
        // Next to a column that is called a code, any text is a description.
        let texts = candidates.find(&candidates.unknown(), is_text);
        let text = texts.filter(|_| !has_examples && candidates.is(code, Kind::Code));
        let reason = "no column describes the codes";
        let unread = Unread { code, reason };
        let text = text.ok_or_else(|| candidates.is(code, Kind::Code).then_some(unread))?;
        descriptions.push(text);
    }
    let description = descriptions.first().copied();
    // Besides a message, one column is the description; another one is the solution.
    let other = message.and_then(|_| descriptions.get(1).copied());
    let other = other.filter(|column| {
        candidates.is(*column, Kind::Description) && !candidates.names_language(*column)
    });
    let by_header = |column: &usize| candidates.is_by_header(*column);
    let solution = solutions.iter().copied().find(by_header);
    let solution = solution.or(other).or(solutions.first().copied());
    Ok(Columns {
        status,
        code,
        message,
        description,
        solution,
    })
}

fn code_and_status(candidates: &Candidates<'_>) -> Result<(usize, Option<usize>), Option<Unread>> {
    let codes = candidates.of_kinds(&[Kind::Code]);
    let code = match codes.as_slice() {
        [] => by_digits(candidates),
        [code] => Some(*code),
        // One of them may be a status.
        [first, ..] => candidates.find(&codes, looks_like_name).or(Some(*first)),
    };
    let status = status(candidates, code);
    let is_status = |column: usize| candidates.most(column, looks_like_status);
    let code = code.or_else(|| match status.filter(|&column| is_status(column)) {
        Some(status) => beside_status(candidates, status),
        None => by_names(candidates),
    });
    let status = status.filter(|column| Some(*column) != code);
    code.map(|code| (code, status)).ok_or_else(|| {
        let numbers = candidates.of_kinds(&[Kind::Number, Kind::Result]);
        let numbers = numbers
            .into_iter()
            .filter(|&column| !is_status(column) && Some(column) != status);
        let reason = "it is unclear whether these are error codes";
        numbers.map(|code| Unread { code, reason }).next()
    })
}

/// A column of numbers whose cells have the digits of codes.
fn by_digits(candidates: &Candidates<'_>) -> Option<usize> {
    let numbers = candidates.of_kinds(&[Kind::Number, Kind::Result, Kind::Status]);
    let results = candidates.of_kinds(&[Kind::Result]);
    let code = candidates.find(&numbers, looks_like_code);
    code.or_else(|| candidates.find(&results, looks_like_number))
}

/// The column of statuses, for a column of codes.
fn status(candidates: &Candidates<'_>, code: Option<usize>) -> Option<usize> {
    let others = |kinds: &[Kind]| -> Vec<usize> {
        let columns = candidates.of_kinds(kinds).into_iter();
        columns
            .filter(|column| candidates.may_be_status(*column, code))
            .collect()
    };
    let statuses = others(&[Kind::Status]);
    let status = candidates.find(&statuses, looks_like_status);
    let possible = || {
        let possible = others(&[Kind::PossibleStatus]);
        let numbers = others(&[Kind::Number, Kind::Result, Kind::Code]);
        let status = candidates.find(&possible, looks_like_status);
        status.or_else(|| candidates.find(&numbers, looks_like_registered_status))
    };
    status.or(statuses.first().copied()).or_else(possible)
}

/// Next to a status, any word may be a code.
fn beside_status(candidates: &Candidates<'_>, status: usize) -> Option<usize> {
    let others = |columns: Vec<usize>| -> Vec<usize> {
        columns
            .into_iter()
            .filter(|&column| column != status)
            .collect()
    };
    let numbers = others(candidates.of_kinds(&[Kind::Number, Kind::Result]));
    let errors = others(candidates.naming(Naming::Errors));
    let mut things = others(candidates.naming(Naming::Things));
    things.extend(others(candidates.of_kinds(&[Kind::Cause])));
    let code = candidates.find(&numbers, looks_like_word);
    let code = code.or_else(|| candidates.find(&errors, looks_like_name));
    code.or_else(|| candidates.find(&things, looks_like_identifier))
}

/// Without a status, names are codes if they or their texts are about errors.
fn by_names(candidates: &Candidates<'_>) -> Option<usize> {
    let numbers = candidates.of_kinds(&[Kind::Number, Kind::Result]);
    let tells = candidates.of_kinds(&[Kind::Message, Kind::Solution]);
    let is_told = tells
        .into_iter()
        .any(|column| candidates.is_by_header(column));
    let told = candidates
        .find(&numbers, looks_like_identifier)
        .filter(|_| is_told);
    let errors = candidates.naming(Naming::Errors);
    let numbers = candidates.of_kinds(&[Kind::Number, Kind::Result, Kind::Status]);
    let code = told.or_else(|| candidates.find(&numbers, names_failure));
    code.or_else(|| candidates.find(&errors, looks_like_error))
}

/// The message, and all columns of descriptions, the best one first. If there is a column in each language, clients
/// get the English one.
fn message_and_descriptions(
    candidates: &Candidates<'_>,
    code: usize,
) -> (Option<usize>, Vec<usize>) {
    let mut messages = candidates.of_kinds(&[Kind::Message]);
    let mut descriptions = candidates.of_kinds(&[Kind::Description, Kind::Cause, Kind::Remark]);
    descriptions.retain(|&column| column != code);
    if messages.is_empty() {
        let named = candidates.of_kinds(&[Kind::Description]);
        if let Some(english) = candidates.english(&named) {
            messages.push(descriptions.remove(english));
        }
    }
    let message =
        (!messages.is_empty()).then(|| messages.remove(candidates.english(&messages).unwrap_or(0)));
    descriptions.append(&mut messages);
    (message, descriptions)
}
