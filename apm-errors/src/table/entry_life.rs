//! The life of codes, as entries and tables have it.

use super::{
    entry::ErrorEntry,
    error_table::ErrorTable,
    life::{Deprecation, Life, Retired},
};
use alloc::{borrow::Cow, string::String};
use core::{fmt::Write, time::Duration};

impl ErrorEntry {
    /// The version that introduced the code, from `since = "…"`. `None` if not given.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(code = "ORD.404001", status = 404, since = "1.2")]
    /// struct NotFound;
    ///
    /// assert_eq!(NotFound.entry().since(), Some("1.2"));
    /// ```
    #[must_use]
    pub fn since(&self) -> Option<&'static str> {
        self.life()?.since
    }

    /// The deprecation of the code, from `#[deprecated]` on the variant: it is still answered, but clients should not rely
    /// on it. `None` if it is not deprecated.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// enum OrderError {
    ///     #[deprecated(since = "2.0.0", note = "it says too little")]
    ///     #[apm(code = "ORD.500001", status = 500, replaced_by = "ORD.503001")]
    ///     Store,
    ///     #[apm(code = "ORD.503001", status = 503)]
    ///     Busy,
    /// }
    ///
    /// let deprecated = OrderError::TABLE.get("ORD.500001").and_then(|entry| entry.deprecated());
    /// let deprecated = deprecated.unwrap();
    /// assert_eq!((deprecated.since, deprecated.replaced_by), (Some("2.0.0"), Some("ORD.503001")));
    /// ```
    #[must_use]
    pub fn deprecated(&self) -> Option<Deprecation> {
        self.life()?.deprecated
    }

    /// Where people read more about this code: `help = "…"` of the variant, or else of the type. `None` if neither has
    /// one.
    ///
    /// `{code}` is replaced with the code. In it, everything but letters, digits, `-`, `.`, `_` and `~` is percent-encoded
    /// ([RFC 3986]). A problem has this URI as its `type`.
    ///
    /// [RFC 3986]: https://www.rfc-editor.org/rfc/rfc3986#section-2.1
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(help = "https://docs.example/errors#{code}")]
    /// enum OrderError {
    ///     #[apm(code = "ORD.404001", status = 404)]
    ///     NotFound,
    /// }
    ///
    /// let help = OrderError::NotFound.entry().help();
    /// assert_eq!(help.as_deref(), Some("https://docs.example/errors#ORD.404001"));
    /// ```
    #[must_use]
    pub fn help(&self) -> Option<Cow<'static, str>> {
        let own = self.life().and_then(|life| life.help);
        let of_type = Some(self.content.beside.help).filter(|help| !help.is_empty());
        own.or(of_type).map(|help| fill_in(help, self.code))
    }

    /// How long a client should wait before it tries again, at most a day, from `retry_after = seconds`. `None` if not
    /// given.
    ///
    /// Answers send it as the header `Retry-After`, unless a handler sets another value.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(code = "ORD.503001", status = 503, retry_after = 30)]
    /// struct Busy;
    ///
    /// assert_eq!(Busy.entry().retry_after().unwrap().as_secs(), 30);
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let seconds = self.life()?.retry_after?;
        Some(Duration::from_secs(seconds.into()))
    }

    /// Returns `true` if the same request may succeed later: the value of `retry`, if given; else `true` if there is a
    /// [`retry_after`](Self::retry_after); else by the status, for 408, 425, 429, 500, 502, 503 and 504.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(code = "ORD.503002", status = 503, message = "the order is lost.", retry = false)]
    /// struct Lost;
    ///
    /// assert!(!Lost.entry().is_retryable());
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let life = self.life();
        let said = life.and_then(|life| life.retry.or(life.retry_after.map(|_| true)));
        said.unwrap_or(passes(self.status))
    }

    /// The value of `retry = true | false`. `None` if not given.
    #[cfg(any(feature = "docs", feature = "utoipa"))]
    pub(crate) fn retry(&self) -> Option<bool> {
        self.life()?.retry
    }

    pub(super) fn life(&self) -> Option<&'static Life> {
        Life::of(self.content.beside.life, self.number)
    }
}

impl ErrorTable {
    /// The codes that were published once, are no longer answered, and must not be used again: `retired("…")`.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(
    ///     prefix = "ORD.",
    ///     retired("404008", "404009"),
    ///     retired(code = "500009", since = "2.0", replaced_by = "404001")
    /// )]
    /// enum OrderError {
    ///     #[apm(code = "404001", status = 404)]
    ///     NotFound,
    /// }
    ///
    /// assert!(OrderError::TABLE.retired().eq(["ORD.404008", "ORD.404009", "ORD.500009"]));
    /// ```
    pub fn retired(&'static self) -> impl Iterator<Item = &'static str> {
        self.content
            .beside
            .retired
            .iter()
            .map(|retired| retired.code)
    }

    /// The details of a [retired](Self::retired) code. `None` if the code is not retired.
    ///
    /// ```
    /// use apm_errors::ApmError;
    ///
    /// #[derive(Debug, ApmError)]
    /// #[apm(retired(code = "ORD.500009", since = "2.0", replaced_by = "ORD.503001"))]
    /// enum OrderError {
    ///     #[apm(code = "ORD.503001", status = 503)]
    ///     Busy,
    /// }
    ///
    /// let retired = OrderError::TABLE.retired_code("ORD.500009").unwrap();
    /// assert_eq!((retired.since, retired.replaced_by), (Some("2.0"), Some("ORD.503001")));
    /// assert_eq!(OrderError::TABLE.retired_code("ORD.503001"), None);
    /// ```
    #[must_use]
    pub fn retired_code(&'static self, code: &str) -> Option<Retired> {
        let mut all = self.content.beside.retired.iter();
        all.find(|retired| retired.code == code).copied()
    }
}

/// Whether a failure with this status may be temporary: 408, 500, 502, 503, 504 (RFC 9110), 425 (RFC 8470), 429 (RFC 6585).
pub(crate) const fn passes(status: u16) -> bool {
    matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504)
}

fn fill_in(help: &'static str, code: &str) -> Cow<'static, str> {
    let Some((before, after)) = help.split_once("{code}") else {
        return Cow::Borrowed(help);
    };
    let mut uri = String::with_capacity(help.len() + code.len());
    uri.push_str(before);
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            uri.push(byte.into());
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri.push_str(after);
    Cow::Owned(uri)
}
