//! A code with its entries, for its page.

use super::address;
use apm_errors::docs::{Deprecated, RetiredCode, Row, Texts};
use http::StatusCode;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Code {
    #[serde(rename = "code")]
    pub(super) name: String,
    pub(super) href: String,
    /// The numbers of its services.
    #[serde(skip)]
    pub(super) services: Vec<usize>,
    pub(super) statuses: Vec<u16>,
    /// `deprecated` or `retired`.
    pub(super) life: Option<&'static str>,
    /// The summary for lists.
    pub(super) summary: String,
    pub(super) entries: Vec<Entry>,
    pub(super) retired: Vec<Retired>,
}

/// A service that has retired the code.
#[derive(Serialize)]
pub(super) struct Retired {
    service: String,
    since: Option<String>,
    pub(super) replaced_by: Option<String>,
}

impl Retired {
    pub(super) fn new(code: RetiredCode, service: String) -> Self {
        Self {
            service,
            since: code.since,
            replaced_by: code.replaced_by,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Entry {
    service: String,
    status: Option<u16>,
    phrase: Option<&'static str>,
    pub(super) texts: Vec<LanguageTexts>,
    params: Vec<String>,
    since: Option<String>,
    pub(super) deprecated: Option<Deprecated>,
    help: Option<String>,
    retry: Option<bool>,
    retry_after: Option<u64>,
    grpc: Option<String>,
    /// An answer with this entry.
    answer: String,
}

#[derive(Serialize)]
pub(super) struct LanguageTexts {
    language: Option<String>,
    #[serde(flatten)]
    pub(super) texts: Texts,
}

impl Code {
    pub(super) fn new(code: &str) -> Self {
        Self {
            name: code.to_owned(),
            href: address::file(code),
            services: Vec::new(),
            statuses: Vec::new(),
            life: None,
            summary: String::new(),
            entries: Vec::new(),
            retired: Vec::new(),
        }
    }

    pub(super) fn retire(&mut self, service: usize, retired: Retired) {
        self.belongs_to(service);
        self.life = Some("retired");
        self.retired.push(retired);
    }

    fn belongs_to(&mut self, service: usize) {
        if self.services.last() != Some(&service) {
            self.services.push(service);
        }
    }

    pub(super) fn add(&mut self, service: usize, entry: Entry) {
        self.belongs_to(service);
        if let Some(status) = entry.status
            && !self.statuses.contains(&status)
        {
            self.statuses.push(status);
        }
        if entry.deprecated.is_some() {
            self.life = self.life.or(Some("deprecated"));
        }
        if self.summary.is_empty() {
            let first = entry.texts.first().map(|it| &it.texts);
            let text = first.and_then(|it| it.message.as_ref().or(it.description.as_ref()));
            self.summary = text.cloned().unwrap_or_default();
        }
        self.entries.push(entry);
    }
}

impl Entry {
    pub(super) fn new(row: Row, service: String) -> Self {
        let answer = answer(&row);
        let retry = row.is_retryable();
        let details = row.details.map(|details| *details).unwrap_or_default();
        let main = LanguageTexts {
            language: details.language,
            texts: Texts {
                message: row.message,
                description: row.description,
                solution: row.solution,
            },
        };
        let others = details.translations.into_iter();
        let others = others.map(|(language, texts)| LanguageTexts {
            language: Some(language),
            texts,
        });
        Self {
            service,
            status: row.status,
            phrase: row.status.and_then(phrase),
            texts: [main].into_iter().chain(others).collect(),
            params: details.params,
            since: details.since,
            deprecated: details.deprecated,
            help: details.help,
            retry,
            retry_after: details.retry_after,
            grpc: details.grpc,
            answer,
        }
    }
}

fn phrase(status: u16) -> Option<&'static str> {
    StatusCode::from_u16(status).ok()?.canonical_reason()
}

/// An answer with the documented body, as `curl -i` prints it.
fn answer(row: &Row) -> String {
    let status = row.status.unwrap_or(500);
    let phrase = phrase(status).unwrap_or_default();
    let code = serde_json::Value::from(row.code.as_str());
    let message = serde_json::Value::from(row.message.clone());
    format!(
        "HTTP/1.1 {status} {phrase}\ncontent-type: application/json\n\n\
         {{\"errorCode\":{code},\"errorMessage\":{message}}}"
    )
}
