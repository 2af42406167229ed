//! Which of the columns of a table are the five of error codes.

use super::{candidates::Candidates, column_header::Kind};
use crate::docs::page::{
    cells::{looks_like_code, looks_like_name, looks_like_status},
    grid::GridRow,
};

/// Where the five columns of a table of error codes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) status: Option<usize>,
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) description: Option<usize>,
    pub(crate) solution: Option<usize>,
}

/// The columns of a table with this header, or `None` where it isn't one of error codes.
pub(super) fn choose(header: &[String], body: &[GridRow<'_>]) -> Option<Columns> {
    let candidates = Candidates::of(header, body);
    let (code, status) = code_and_status(&candidates)?;
    let (message, descriptions) = message_and_descriptions(&candidates);
    let description = descriptions.first().copied();
    // Beside a message one column describes: another one is what to do.
    let other = message.and_then(|_| descriptions.get(1).copied());
    let other = other.filter(|column| {
        candidates.is(*column, Kind::Description) && !candidates.names_language(*column)
    });
    let solutions = candidates.of_kinds(&[Kind::Solution]);
    let by_header = |column: &usize| candidates.is_by_header(*column);
    let solution = solutions.iter().copied().find(by_header);
    let solution = solution.or(other).or(solutions.first().copied());
    let says_something = status.or(message).or(description).or(solution).is_some();
    says_something.then_some(Columns {
        status,
        code,
        message,
        description,
        solution,
    })
}

fn code_and_status(candidates: &Candidates<'_>) -> Option<(usize, Option<usize>)> {
    let codes = candidates.of_kinds(&[Kind::Code]);
    let code = match codes.as_slice() {
        [] => {
            let numbers = candidates.of_kinds(&[Kind::Number, Kind::Status]);
            candidates.find(&numbers, looks_like_code)
        }
        [code] => Some(*code),
        // One of them may be a status.
        [first, ..] => candidates.find(&codes, looks_like_name).or(Some(*first)),
    };
    let others = |kinds: &[Kind]| -> Vec<usize> {
        let columns = candidates.of_kinds(kinds).into_iter();
        columns.filter(|column| Some(*column) != code).collect()
    };
    let statuses = others(&[Kind::Status]);
    let status = candidates.find(&statuses, looks_like_status);
    let status = status.or(statuses.first().copied()).or_else(|| {
        let possible = others(&[Kind::PossibleStatus, Kind::Number, Kind::Code]);
        candidates.find(&possible, looks_like_status)
    });
    // Beside a status, any word may be a code.
    let named = || {
        let numbers = candidates.of_kinds(&[Kind::Number]);
        status.and_then(|_| candidates.find(&numbers, looks_like_name))
    };
    Some((code.or_else(named)?, status))
}

/// The message, and all columns that describe, the best one first. Where both languages have a column, clients
/// get the English one.
fn message_and_descriptions(candidates: &Candidates<'_>) -> (Option<usize>, Vec<usize>) {
    let mut messages = candidates.of_kinds(&[Kind::Message]);
    let mut descriptions = candidates.of_kinds(&[Kind::Description, Kind::Cause, Kind::Remark]);
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
