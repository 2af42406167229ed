//! The format that a client accepts: RFC 9110, section 12.5.1.

/// The format of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// The documented body.
    Json,
    /// RFC 9457.
    Problem,
}

impl Format {
    pub(super) const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Problem => "application/problem+json",
        }
    }

    /// Reads the values of all `Accept` headers of a request.
    ///
    /// A client gets `application/problem+json` if it prefers that to `application/json`, or names it
    /// with the same weight: only errors have that type, so a client names it for errors. A client
    /// that accepts anything, or neither of the two, gets the documented body.
    ///
    /// Parameters other than `q` are ignored, and so is a media range with a malformed `q`.
    pub(super) fn accepted<'a, I: IntoIterator<Item = &'a [u8]>>(values: impl Fn() -> I) -> Self {
        if !values().into_iter().any(prefers) {
            return Self::Json;
        }
        let mut json = Match::default();
        let mut problem = Match::default();
        for value in values() {
            for range in split(value, b',') {
                json.consider(b"application/json", range);
                problem.consider(b"application/problem+json", range);
            }
        }
        let named = problem.precision == Some(Precision::Type) && problem.weight > 0;
        if problem.weight > json.weight || (named && problem.weight == json.weight) {
            Self::Problem
        } else {
            Self::Json
        }
    }
}

/// Whether a value may prefer a problem: it may name one of the two types, and has a `+` or a parameter. This check is
/// fast, since every request runs it, and few headers need more.
fn prefers(value: &[u8]) -> bool {
    let has = |one, other| value.iter().any(|byte| *byte == one || *byte == other);
    has(b'+', b';') && has(b'j', b'J')
}

/// How specific a media range is. The most specific range decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precision {
    /// `*/*`
    Any,
    /// `application/*`
    Subtype,
    /// `application/json`
    Type,
}

/// The weight of one type, as read so far; a type that no range covers has weight 0.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    precision: Option<Precision>,
    /// `q`, in thousandths.
    weight: u16,
}

impl Match {
    fn consider(&mut self, media_type: &[u8], range: &[u8]) {
        let mut parts = split(range, b';').map(<[u8]>::trim_ascii);
        let name = parts.next().unwrap_or_default();
        let precision = if name.eq_ignore_ascii_case(media_type) {
            Precision::Type
        } else if name.eq_ignore_ascii_case(b"application/*") {
            Precision::Subtype
        } else if name == b"*/*" {
            Precision::Any
        } else {
            return;
        };
        let q = parts.find_map(|part| part.strip_prefix(b"q=").or(part.strip_prefix(b"Q=")));
        if let Some(weight) = q.map_or(Some(1000), weight) {
            let precision = Some(precision);
            let new = Self { precision, weight };
            if new > *self {
                *self = new;
            }
        }
    }
}

/// Parses `0`, `0.5`, `1.000`: at most three digits after the point, and not above 1.
pub(super) fn weight(q: &[u8]) -> Option<u16> {
    let (whole, digits) = match q {
        [whole] => (whole, &[][..]),
        [whole, b'.', digits @ ..] if digits.len() <= 3 => (whole, digits),
        _ => return None,
    };
    let mut weight = match whole {
        b'0' => 0,
        b'1' => 1000,
        _ => return None,
    };
    let mut unit = 100;
    for digit in digits {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        weight += u16::from(digit) * unit;
        unit /= 10;
    }
    (weight <= 1000).then_some(weight)
}

/// Splits at a separator outside of quoted strings.
pub(super) fn split(text: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |&byte| {
        let separates = byte == separator && !quoted;
        if byte == b'"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && byte == b'\\' && !escaped;
        separates
    })
}

#[cfg(test)]
mod tests {
    use super::Format::{self, Json, Problem};

    fn accepted(value: &str) -> Format {
        Format::accepted(|| [value.as_bytes()])
    }

    #[test]
    fn the_documented_body_is_sent_by_default() {
        for value in [
            "",
            "*/*",
            "application/*",
            "application/json",
            "text/html, */*;q=0.1",
            "text/html",
            "application/json, text/plain, */*",
            "application/json;q=0.2, text/html",
            "application/problem+xml",
            "application/problem+json;q=0",
            "application/problem+json;q=0.000, */*",
            "application/problem+json;q=0.5, */*",
            "application/json, application/problem+json;q=0.999",
            "application/problem+json;q=0, application/json;q=0",
        ] {
            assert_eq!(accepted(value), Json, "{value}");
        }
        assert_eq!(Format::accepted(|| []), Json);
    }

    #[test]
    fn a_problem_is_sent_if_the_client_accepts_it() {
        for value in [
            "application/problem+json",
            "APPLICATION/Problem+JSON",
            "application/problem+json, */*;q=0.1",
            "application/json, application/problem+json",
            "application/json;q=0.5,application/problem+json;q=0.501",
            "\tapplication/problem+json ; Q=0.3 , application/json;q=0.2",
            "application/problem+json;charset=utf-8;q=1.000, application/json;q=0.999",
            // Anything but the documented body.
            "application/json;q=0, */*;q=0.1",
            // The more specific range decides, not the one with the higher weight.
            "application/*;q=0.1, application/problem+json;q=0.2",
            "application/json;q=0.1, */*",
        ] {
            assert_eq!(accepted(value), Problem, "{value}");
        }
        let lines = ["application/json;q=0.1", "application/problem+json"];
        assert_eq!(Format::accepted(|| lines.map(str::as_bytes)), Problem);
    }

    #[test]
    fn malformed_q_is_ignored() {
        for q in [
            "", "2", "1.001", "0.0001", "-1", "0,5", "a", "0.a", ".5", "00.5", "1.0.0",
        ] {
            let value = format!("application/problem+json;q={q}");
            assert_eq!(accepted(&value), Json, "{value}");
        }
        for value in [
            ",;,=;q",
            "\"application/problem+json",
            "\u{ff}/\u{ff};q=\u{ff}",
            ";q=1",
        ] {
            assert_eq!(accepted(value), Json, "{value}");
        }
    }

    #[test]
    fn quoted_strings_separate_nothing() {
        let quoted = r#"text/html;x="a, application/problem+json, \", application/problem+json""#;
        assert_eq!(accepted(quoted), Json);
        let after = r#"text/html;x="\\", application/problem+json;x=";q=0""#;
        assert_eq!(accepted(after), Problem);
    }
}
