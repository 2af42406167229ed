//! The names of the parameters of an entry.

use super::entry::ErrorEntry;
use alloc::vec::Vec;

impl ErrorEntry {
    /// The names of the parameters that are sent with the error.
    pub(crate) fn params(&self) -> Vec<&'static str> {
        let all = self.content.beside.params;
        if let Ok(at) = all.binary_search_by_key(&self.number, |params| params.number) {
            return all[at].names.to_vec();
        }
        let record = self.content.texts.record(usize::from(self.number));
        match record {
            Some(record) if !record.is_constant() => {
                let declared = record.message(self.content.texts.text);
                placeholders(declared.unwrap_or_default())
            }
            _ => Vec::new(),
        }
    }
}

/// The names in a message, each once, without numbers and without the names of widths.
pub(crate) fn placeholders(message: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = message;
    while let Some(at) = rest.find('{') {
        let inside = &rest[at + 1..];
        if let Some(after) = inside.strip_prefix('{') {
            rest = after;
            continue;
        }
        let Some((placeholder, after)) = inside.split_once('}') else {
            break;
        };
        let name = placeholder.split(':').next().unwrap_or_default().trim();
        let is_name = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
        if is_name && !names.contains(&name) {
            names.push(name);
        }
        rest = after;
    }
    names
}
