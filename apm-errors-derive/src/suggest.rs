//! Suggestions: "did you mean …?".

use proc_macro2::Ident;

/// The candidate that a misspelled name probably means, if there is one.
pub(crate) fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let (mut found, mut shortest) = (None, usize::MAX);
    for candidate in candidates {
        let (distance, len) = (distance(name, candidate), candidate.len());
        if distance <= 1 + len / 4 && distance < len && distance < shortest {
            (found, shortest) = (Some(*candidate), distance);
        }
    }
    found
}

/// `; did you mean …?` after an unknown key. Empty if nothing is near.
pub(crate) fn did_you_mean(name: &str, known: &[&str]) -> String {
    nearest(name, known).map_or_else(String::new, |known| format!("; did you mean `{known}`?"))
}

/// Lists names in a message: `` `a`, `b` ``.
pub(crate) fn listed(names: &[&str]) -> String {
    format!("`{}`", names.join("`, `"))
}

/// A name for the argument of a message that prints this expression: `n` for `limits::N`.
pub(crate) fn argument_name(expression: &str) -> String {
    let is_path = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '.');
    let last = expression.rsplit([':', '.']).next().unwrap_or_default();
    let name = last.to_ascii_lowercase();
    let is_name = syn::parse_str::<Ident>(&name).is_ok();
    if is_name && expression.chars().all(is_path) {
        name
    } else {
        "value".to_owned()
    }
}

/// How many insertions, deletions and replacements lead from one to the other, ignoring case.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.to_lowercase().chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}
