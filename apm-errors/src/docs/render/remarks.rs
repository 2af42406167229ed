//! The sixth column, `Remarks`: the life of a code.

use crate::docs::{
    column::Language,
    details::{Deprecated, Details},
};

pub(super) const fn header(language: Language) -> &'static str {
    match language {
        Language::English => "Remarks",
        Language::Chinese => "备注",
    }
}

/// A sentence for each detail. Empty if there are none.
pub(super) fn remarks(details: &Details, language: Language) -> String {
    let since = details.since.as_ref().map(|since| match language {
        Language::English => format!("Since {since}."),
        Language::Chinese => format!("自 {since} 起。"),
    });
    let deprecated = details.deprecated.as_ref();
    let deprecated = deprecated.map(|it| self::deprecated(it, language));
    let sentences = [since, deprecated, retry(details, language)];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    match language {
        Language::English => sentences.join(" "),
        Language::Chinese => sentences.concat(),
    }
}

fn deprecated(deprecated: &Deprecated, language: Language) -> String {
    let Deprecated {
        since,
        note,
        replaced_by,
    } = deprecated;
    let note = note.as_ref().map(|note| note.trim_end_matches(['.', '。']));
    let part = |text: Option<&str>, before: &str, after: &str| {
        text.map_or_else(String::new, |text| format!("{before}{text}{after}"))
    };
    let (since, replaced_by) = (since.as_deref(), replaced_by.as_deref());
    match language {
        Language::English => {
            let since = part(since, " since ", "");
            let use_instead = part(replaced_by, " Use ", ".");
            format!("Deprecated{since}{}.{use_instead}", part(note, ": ", ""))
        }
        Language::Chinese => {
            let since = part(since, "自 ", " 起");
            let use_instead = part(replaced_by, "请改用 ", "。");
            format!("{since}废弃{}。{use_instead}", part(note, "：", ""))
        }
    }
}

fn retry(details: &Details, language: Language) -> Option<String> {
    let text = match (details.retry, details.retry_after, language) {
        (Some(false), _, Language::English) => "Do not try again.",
        (Some(false), _, Language::Chinese) => "请勿重试。",
        (_, Some(seconds), Language::English) => {
            return Some(format!("Try again after {seconds} s."));
        }
        (_, Some(seconds), Language::Chinese) => return Some(format!("{seconds} 秒后可以重试。")),
        (Some(true), None, Language::English) => "Try again later.",
        (Some(true), None, Language::Chinese) => "稍后可以重试。",
        (None, None, _) => return None,
    };
    Some(text.to_owned())
}
