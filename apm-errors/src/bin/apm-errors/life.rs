//! The life of a code, as text for people.

use apm_errors::docs::{Details, RetiredCode};

/// The text for a retired code.
pub(crate) fn retired(retired: &RetiredCode) -> String {
    let mut text = "the code is gone".to_owned();
    if let Some(since) = &retired.since {
        text = text + " since " + since;
    }
    if let Some(code) = &retired.replaced_by {
        text = text + ", see " + code;
    }
    text
}

/// Names, each with its text.
pub(crate) fn facts(details: &Details) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Some(since) = &details.since {
        facts.push(("since", since.clone()));
    }
    if let Some(deprecated) = &details.deprecated {
        let since = deprecated.since.as_ref().map(|it| format!("since {it}"));
        let see = deprecated
            .replaced_by
            .as_ref()
            .map(|it| format!("see {it}"));
        let said: Vec<String> = [since, deprecated.note.clone(), see]
            .into_iter()
            .flatten()
            .collect();
        let said = if said.is_empty() {
            "yes".to_owned()
        } else {
            said.join(", ")
        };
        facts.push(("deprecated", said));
    }
    let retry = match (details.retry, details.retry_after) {
        (Some(false), _) => Some("no, the same request fails again".to_owned()),
        (_, Some(seconds)) => Some(format!("yes, after {seconds} s")),
        (Some(true), None) => Some("yes".to_owned()),
        (None, None) => None,
    };
    facts.extend(retry.map(|retry| ("try again", retry)));
    if let Some(name) = &details.grpc {
        facts.push(("gRPC", name.clone()));
    }
    if let Some(help) = &details.help {
        facts.push(("more", help.clone()));
    }
    facts
}
