//! The details of a gRPC status: messages of `google/rpc/error_details.proto`.

use super::{accept_language::Languages, field_error::cut, response::ErrorResponse};
use crate::error::{ApmError, message_of};
use std::{borrow::Cow, collections::HashMap, time::Duration};
use tonic_types::ErrorDetails;

// The details of an error are one header, in base64. Together with the message they stay below 8 KiB.
/// Of all parameters together, as they are encoded.
const LONGEST_PARAMS: usize = 1024;
/// What the encoding adds to a parameter.
const AROUND_PARAM: usize = 8;
const LONGEST_HELP: usize = 512;

/// The details, with a message of so many bytes at most.
pub(super) fn details(
    answer: &ErrorResponse,
    languages: &Languages,
    longest_message: usize,
) -> ErrorDetails {
    let error = answer.error();
    let entry = answer.entry();
    let domain = entry.code.rsplit_once('.').map_or("", |(domain, _)| domain);
    let mut details = ErrorDetails::with_error_info(entry.code, domain, params(error));
    if let Some((language, message)) = localized(error, languages) {
        details.set_localized_message(language, cut(message, longest_message));
    }
    if let Some(wait) = retry_after(answer) {
        details.set_retry_info(Some(wait));
    }
    if let Some(help) = entry.help().filter(|help| help.len() <= LONGEST_HELP) {
        details.add_help_link(entry.code, help);
    }
    details
}

fn params(error: &dyn ApmError) -> HashMap<String, String> {
    let mut room = LONGEST_PARAMS;
    let mut fits = |name: &str, text: &str| {
        let left = room.checked_sub(name.len() + text.len() + AROUND_PARAM);
        room = left.unwrap_or(room);
        left.is_some()
    };
    let params = error.params().into_iter();
    params
        .filter(|(name, text)| fits(name, text))
        .map(|(name, text)| (name.to_owned(), text))
        .collect()
}

/// The message in the language that is liked best, with its tag. `None` where there is no message, or its language is not known.
fn localized(
    error: &dyn ApmError,
    languages: &Languages,
) -> Option<(&'static str, Cow<'static, str>)> {
    let entry = error.entry_ref();
    let spoken = entry.languages().and_then(|(main, others)| {
        let number = languages.choose(main, others);
        let (_, mut others) = entry.languages()?;
        others.nth(number.checked_sub(1)?)
    });
    match spoken.filter(|spoken| spoken.message().is_some()) {
        Some(spoken) => Some((spoken.language(), message_of(error, spoken)?)),
        None => Some((entry.language_of_message()?, error.message()?)),
    }
}

/// The header, where it is a number.
fn retry_after(answer: &ErrorResponse) -> Option<Duration> {
    let mut headers = answer.headers();
    let (_, wait) = headers.find(|(name, _)| name.eq_ignore_ascii_case("retry-after"))?;
    wait.parse().ok().map(Duration::from_secs)
}
