//! The headers of an error.

use alloc::{borrow::Cow, string::ToString, vec::Vec};

/// Headers that can be sent as they are.
#[derive(Debug, Default)]
pub(super) struct Headers(Vec<(Cow<'static, str>, Cow<'static, str>)>);

/// Limits for headers, since servers and proxies refuse an answer with much longer ones.
const MOST_HEADERS: usize = 32;
const LONGEST_NAME: usize = 128;
const LONGEST_VALUE: usize = 4096;

/// Headers that depend on the body.
const OF_THE_BODY: [&str; 3] = ["content-type", "content-length", "transfer-encoding"];

impl Headers {
    /// Adds a header, unless it can't be sent.
    pub(super) fn add(&mut self, name: Cow<'static, str>, value: Cow<'static, str>) {
        let of_the_body = |name: &str| OF_THE_BODY.iter().any(|it| it.eq_ignore_ascii_case(name));
        if !is_name(&name) || of_the_body(&name) || value.len() > LONGEST_VALUE {
            return;
        }
        if is_retry_after(&name) {
            // There is only one, and that of a handler takes precedence over that of the entry.
            self.0.retain(|(name, _)| !is_retry_after(name));
        }
        if self.0.len() < MOST_HEADERS {
            self.0.push((name, on_one_line(value)));
        }
    }

    /// Adds `Retry-After`, in place of an earlier one.
    pub(super) fn set_retry_after(&mut self, seconds: u64) {
        self.add(Cow::Borrowed("retry-after"), seconds.to_string().into());
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (&**name, &**value))
    }
}

fn is_retry_after(name: &str) -> bool {
    name.eq_ignore_ascii_case("retry-after")
}

/// A token: RFC 9110, section 5.6.2.
fn is_name(name: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(is_token)
}

/// Replaces line breaks with blanks, as RFC 9110, section 5.5 allows, and other control characters, too.
fn on_one_line(value: Cow<'static, str>) -> Cow<'static, str> {
    let is_wrong = |character: char| character.is_ascii_control() && character != '\t';
    if value.contains(is_wrong) {
        Cow::Owned(value.replace(is_wrong, " "))
    } else {
        value
    }
}
