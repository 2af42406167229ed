//! What a client wants of an error, and what it gets.

use super::{accept::Format, accept_language::Languages, extras::Extras, problem};
use crate::{
    error::ApmError,
    json,
    table::{EntryRef, Spoken},
};
use std::borrow::Cow;

/// What the headers of a request say.
#[derive(Debug, Clone)]
pub(super) struct Accepted {
    pub(super) format: Format,
    pub(super) languages: Languages,
}

/// The form of an answer to one client.
pub(super) struct Negotiated {
    format: Format,
    /// Where the texts are not those of the main language.
    spoken: Option<Spoken>,
    /// The language of the texts, a BCP 47 tag that is empty where it is not said. `None` where there is only one.
    language: Option<&'static str>,
}

impl Accepted {
    pub(super) fn negotiate(&self, entry: EntryRef) -> Negotiated {
        let format = self.format;
        let Some((main, others)) = entry.languages() else {
            return Negotiated {
                format,
                spoken: None,
                language: None,
            };
        };
        let spoken = self.languages.choose(main, others);
        Negotiated {
            format,
            spoken,
            language: Some(spoken.map_or(main, Spoken::language)),
        }
    }
}

impl Negotiated {
    pub(super) const fn content_type(&self) -> &'static str {
        self.format.content_type()
    }

    /// `Content-Language`: RFC 9110, section 8.5.
    pub(super) fn content_language(&self) -> Option<&'static str> {
        self.language.filter(|language| !language.is_empty())
    }

    /// `Vary`: the headers that the answer depends on.
    pub(super) const fn vary(&self) -> &'static str {
        match self.language {
            Some(_) => "accept, accept-language",
            None => "accept",
        }
    }

    /// Whether the answer has another body than one about which nobody asked.
    pub(super) fn is_documented_body(&self) -> bool {
        self.format == Format::Json && self.spoken.is_none()
    }

    /// The body of an answer with this status, whose phrase is the title of a problem.
    pub(super) fn body(
        &self,
        error: &dyn ApmError,
        extras: Option<&Extras>,
        status: u16,
        title: Option<&str>,
    ) -> Cow<'static, str> {
        match (self.format, self.spoken) {
            (Format::Problem, spoken) => problem::body(error, spoken, extras, status, title).into(),
            (Format::Json, None) => error.to_json(),
            (Format::Json, Some(spoken)) => to_json_in(error, spoken),
        }
    }
}

/// The documented body, with the message in this language where it has one.
fn to_json_in(error: &dyn ApmError, spoken: Spoken) -> Cow<'static, str> {
    if spoken.message().is_none() {
        error.to_json()
    } else if spoken.is_constant() {
        Cow::Borrowed(spoken.body())
    } else {
        let write = |to: &mut dyn std::fmt::Write| error.write_message_in(spoken.language(), to);
        Cow::Owned(json::body(|json| json.push_str(spoken.body()), write))
    }
}
