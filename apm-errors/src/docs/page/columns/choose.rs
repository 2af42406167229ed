//! Which columns a table has, by the words of its header and by what stands below.

use super::{
    column_header::{ColumnHeader, Kind},
    content::{self, Content, most},
};
use crate::docs::{
    column::Language,
    page::cells::{looks_like_code, looks_like_name, looks_like_status},
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

/// The columns of a table with this header, or `None` where it isn't one of error codes. `cells` gives
/// what stands below the header in a column.
pub(super) fn choose<'a, I: Iterator<Item = &'a str>>(
    header: &[String],
    cells: impl Fn(usize) -> I,
) -> Option<Columns> {
    let headers: Vec<_> = header.iter().map(|text| ColumnHeader::of(text)).collect();
    let kind = |(at, header): (usize, &ColumnHeader)| {
        header.kind().or_else(|| match content::of(cells(at))? {
            Content::Statuses => Some(Kind::PossibleStatus),
            Content::Advice => Some(Kind::Solution),
            Content::Prose => Some(Kind::Remark),
        })
    };
    let kinds: Vec<_> = headers.iter().enumerate().map(kind).collect();
    let of_kinds = |wanted: &[Kind]| -> Vec<usize> {
        let of_kind = |kind| {
            let columns = kinds.iter().enumerate();
            columns.filter_map(move |(at, of)| (*of == Some(kind)).then_some(at))
        };
        wanted.iter().copied().flat_map(of_kind).collect()
    };
    let (code, status) = code_and_status(of_kinds, &cells)?;

    let mut messages = of_kinds(&[Kind::Message]);
    let mut descriptions = of_kinds(&[Kind::Description, Kind::Cause, Kind::Remark]);
    let language = |at: usize| {
        let by_header = headers[at].language();
        by_header.unwrap_or_else(|| content::language(cells(at)))
    };
    // Where both languages have a column, clients get the English one.
    let english = |columns: &[usize]| {
        let is_english = |at: &usize| language(*at) == Language::English;
        let is_mixed = !columns.iter().all(is_english);
        columns.iter().position(is_english).filter(|_| is_mixed)
    };
    let is_description = |at: &usize| kinds[*at] == Some(Kind::Description);
    if messages.is_empty() {
        let count = descriptions
            .iter()
            .copied()
            .take_while(|at| is_description(at))
            .count();
        if let Some(at) = english(&descriptions[..count]) {
            messages.push(descriptions.remove(at));
        }
    }
    let message = (!messages.is_empty()).then(|| messages.remove(english(&messages).unwrap_or(0)));
    descriptions.append(&mut messages);
    let mut descriptions = descriptions.into_iter();
    let description = descriptions.next();
    // Beside a message one column describes: another one is what to do.
    let is_other = |at: &usize| is_description(at) && headers[*at].language().is_none();
    let other = message.and_then(|_| descriptions.next().filter(is_other));
    let by_header = |at: &usize| headers[*at].kind().is_some();
    let solutions = of_kinds(&[Kind::Solution]);
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

/// The columns of the code and of the status.
fn code_and_status<'a, I: Iterator<Item = &'a str>>(
    of_kinds: impl Fn(&[Kind]) -> Vec<usize>,
    cells: impl Fn(usize) -> I,
) -> Option<(usize, Option<usize>)> {
    let find = |columns: &[usize], matches: fn(&str) -> bool| {
        let mut columns = columns.iter().copied();
        columns.find(|at| most(cells(*at), matches))
    };
    let codes = of_kinds(&[Kind::Code]);
    let code = match codes.as_slice() {
        [] => find(&of_kinds(&[Kind::Number, Kind::Status]), looks_like_code),
        [code] => Some(*code),
        // One of them may be a status.
        _ => find(&codes, looks_like_name).or(codes.first().copied()),
    };
    let statuses = |kinds: &[Kind]| -> Vec<usize> {
        let columns = of_kinds(kinds).into_iter();
        columns.filter(|at| Some(*at) != code).collect()
    };
    let of_status = statuses(&[Kind::Status]);
    let status = find(&of_status, looks_like_status)
        .or(of_status.first().copied())
        .or_else(|| {
            find(
                &statuses(&[Kind::PossibleStatus, Kind::Number, Kind::Code]),
                looks_like_status,
            )
        });
    // Beside a status, any word may be a code.
    let named = || status.and_then(|_| find(&of_kinds(&[Kind::Number]), looks_like_name));
    Some((code.or_else(named)?, status))
}
