//! An answer in the format and language that its client accepts.

use super::{accept::Format, accepted::Choice, extras::Extras, problem};
use crate::{
    error::ApmError,
    json,
    table::{EntryRef, Spoken},
};
use std::{borrow::Cow, fmt::Write};

/// The form of an answer to one client.
pub(super) struct Negotiated {
    format: Format,
    /// The texts, if not those of the main language.
    spoken: Option<Spoken>,
    /// The language of the texts, a BCP 47 tag that is empty if not given. `None` if there is only one language.
    language: Option<&'static str>,
}

impl Negotiated {
    /// The form of the answer for an error with this entry.
    pub(super) fn of(Choice { format, language }: Choice, entry: EntryRef) -> Self {
        let Some((main, mut others)) = entry.languages() else {
            return Self {
                format,
                spoken: None,
                language: None,
            };
        };
        let number = language.checked_sub(1);
        let spoken = number.and_then(|number| others.nth(number.into()));
        Self {
            format,
            spoken,
            language: Some(spoken.map_or(main, Spoken::language)),
        }
    }

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

    /// Whether the body is the documented one in the main language, as without negotiation.
    #[cfg(feature = "http-types")]
    pub(super) fn is_documented_body(&self) -> bool {
        self.format == Format::Json && self.spoken.is_none()
    }

    /// The body of an answer with this status. A problem has the phrase of the status as its title.
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

/// The documented body, with the message in this language if there is one.
fn to_json_in(error: &dyn ApmError, spoken: Spoken) -> Cow<'static, str> {
    if spoken.message().is_none() {
        error.to_json()
    } else if spoken.is_constant() {
        Cow::Borrowed(spoken.body())
    } else {
        let write = |to: &mut dyn Write| error.write_message_in(spoken.language(), to);
        Cow::Owned(json::body(|json| json.push_str(spoken.body()), write))
    }
}
