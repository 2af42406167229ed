//! R1: whether a body that was sent with a 2xx says that there was an error.

use super::found::{Found, Place};
use super::names::Member;
use super::outermost::Outermost;
use super::text::is_blank;

/// What a body says, if the status is no error.
#[derive(Clone, Copy, Default, PartialEq)]
#[cfg_attr(not(feature = "http-types"), allow(dead_code))]
pub(in crate::client) enum Claim {
    /// There was no error.
    #[default]
    Success,
    /// There was an error: a flag says so.
    Error,
    /// There was an error, unless the code or the message says success.
    ErrorUnlessSuccess,
    /// The same for a code that looks documented. There is nothing but a word that payloads use, too.
    ErrorIfDocumented,
}

pub(super) fn claim(outermost: &Outermost, error: Option<&Found<'_>>) -> Claim {
    if outermost.is_list {
        return Claim::Success;
    }
    match (flag(outermost), error) {
        (Some(claim), _) => claim,
        (None, Some(error)) if !outermost.has_payload => alone(error),
        _ => Claim::Success,
    }
}

/// R1 (a): a flag decides alone.
fn flag(outermost: &Outermost) -> Option<Claim> {
    let is_success = outermost.is_success()?;
    Some(if is_success {
        Claim::Success
    } else {
        Claim::Error
    })
}

/// R1 (b): the outermost object says an error and nothing else.
fn alone(error: &Found<'_>) -> Claim {
    let has_message = error.message.is_some_and(|message| !is_blank(message));
    let is_outermost = error.depth == 1;
    match error.code {
        _ if error.place == Place::Elsewhere => Claim::Success,
        Some(code) if is_outermost && matches!(code.member, Member::Code | Member::Type) => {
            if has_message {
                Claim::ErrorUnlessSuccess
            } else {
                Claim::ErrorIfDocumented
            }
        }
        Some(_) => Claim::ErrorUnlessSuccess,
        None if has_message && (!is_outermost || error.says_error) => Claim::ErrorUnlessSuccess,
        None => Claim::Success,
    }
}
