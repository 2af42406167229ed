//! What a document says of the life of codes: one column more, if there is anything to say.

use crate::docs::{column::Language, details::Deprecated, row::Row};

/// What stands above the column.
pub(super) const fn header(language: Language) -> &'static str {
    match language {
        Language::English => "Life Cycle",
        Language::Chinese => "生命周期",
    }
}

/// `since 1.2`, `deprecated since 2.0: it says too little; use ORD.503001`. `None` if there is nothing to say.
pub(super) fn cell(row: &Row, language: Language) -> Option<String> {
    let details = row.details.as_deref()?;
    let is_english = language == Language::English;
    let since = details.since.as_ref().map(|since| {
        if is_english {
            format!("since {since}")
        } else {
            format!("自 {since}")
        }
    });
    let deprecated = details
        .deprecated
        .as_ref()
        .map(|it| deprecated(it, is_english));
    let said: Vec<String> = [since, deprecated].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(if is_english { ", " } else { "，" }))
}

fn deprecated(deprecated: &Deprecated, is_english: bool) -> String {
    let mut text = match (&deprecated.since, is_english) {
        (Some(since), true) => format!("deprecated since {since}"),
        (None, true) => "deprecated".to_owned(),
        (Some(since), false) => format!("自 {since} 弃用"),
        (None, false) => "弃用".to_owned(),
    };
    if let Some(note) = &deprecated.note {
        text = text + if is_english { ": " } else { "：" } + note;
    }
    if let Some(code) = &deprecated.replaced_by {
        text =
            text + if is_english {
                "; use "
            } else {
                "；请使用 "
            } + code;
    }
    text
}
