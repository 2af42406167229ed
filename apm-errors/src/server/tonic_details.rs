//! The details of a gRPC status: messages of `google/rpc/error_details.proto`.

use super::{
    accept_language::Languages,
    field_error::{FieldError, cut},
    response::ErrorResponse,
};
use crate::error::{ApmError, message_of};
use std::{borrow::Cow, collections::HashMap, time::Duration};
use tonic_types::{ErrorDetails, FieldViolation};

// The details of an error are one header, in base64. Together with the message, they stay below 8 KiB.
/// The maximum size of all parameters and field errors together, encoded.
const LONGEST_LISTS: usize = 1024;
/// The bytes that the encoding adds to a text, and to a list of texts.
const AROUND: usize = 3;
const LONGEST_HELP: usize = 512;

/// The details, with a message of a maximum size.
pub(super) fn details(
    answer: &ErrorResponse,
    languages: &Languages,
    longest_message: usize,
) -> ErrorDetails {
    let error = answer.error();
    let entry = answer.entry();
    let domain = entry.code.rsplit_once('.').map_or("", |(domain, _)| domain);
    let mut room = Room(LONGEST_LISTS);
    let mut details = ErrorDetails::with_error_info(entry.code, domain, params(error, &mut room));
    if let Some((language, message)) = localized(error, languages) {
        details.set_localized_message(language, cut(message, longest_message));
    }
    if let Some(wait) = retry_after(answer) {
        details.set_retry_info(Some(wait));
    }
    if let Some(help) = entry.help().filter(|help| help.len() <= LONGEST_HELP) {
        details.add_help_link(entry.code, help);
    }
    let wrong = field_violations(answer, &mut room);
    if !wrong.is_empty() {
        details.set_bad_request(wrong);
    }
    details
}

/// How many bytes are left.
struct Room(usize);

impl Room {
    /// Takes the bytes of these texts, if that many are left.
    fn fits(&mut self, texts: &[&str]) -> bool {
        let bytes = texts.iter().fold(AROUND, |sum, it| sum + it.len() + AROUND);
        let left = self.0.checked_sub(bytes);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

fn params(error: &dyn ApmError, room: &mut Room) -> HashMap<String, String> {
    let params = error.params().into_iter();
    params
        .filter(|(name, text)| room.fits(&[name, text]))
        .map(|(name, text)| (name.to_owned(), text))
        .collect()
}

fn field_violations(answer: &ErrorResponse, room: &mut Room) -> Vec<FieldViolation> {
    let violation = |error: &FieldError| {
        // `#/items/0/count`
        let path = error.pointer().and_then(|it| it.strip_prefix("#/"));
        let path = path.unwrap_or_default().replace('/', ".");
        let reason = error.code().unwrap_or_default();
        let fits = room.fits(&[&path, error.detail(), reason]);
        fits.then(|| {
            let mut violation = FieldViolation::new(path, error.detail());
            violation.reason = reason.into();
            violation
        })
    };
    answer.field_errors().iter().filter_map(violation).collect()
}

/// The message in the preferred language, with its tag. `None` if there is no message, or if its language is unknown.
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

/// The header, if it is a number.
fn retry_after(answer: &ErrorResponse) -> Option<Duration> {
    let mut headers = answer.headers();
    let (_, wait) = headers.find(|(name, _)| name.eq_ignore_ascii_case("retry-after"))?;
    wait.parse().ok().map(Duration::from_secs)
}
