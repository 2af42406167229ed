//! The answer of a framework, before it is replaced.

use std::{fmt, str};

/// How many bytes are read at most of a body that is replaced.
const LONGEST_TEXT: usize = 1024;

/// How many frames of a body are read at most, since they may be empty.
const MOST_FRAMES: usize = 16;

/// An answer of 400 or more that is not from a documented error.
///
/// The function of `ErrorLayer.undocumented_with(…)` gets it.
pub struct Refused<'a> {
    status: u16,
    text: &'a str,
    #[cfg(feature = "tracing")]
    is_cut: bool,
    header: &'a dyn Fn(&str) -> Option<&'a str>,
}

impl<'a> Refused<'a> {
    pub(super) fn new(
        status: u16,
        text: &'a Text,
        header: &'a dyn Fn(&str) -> Option<&'a str>,
    ) -> Self {
        Self {
            status,
            text: &text.text,
            #[cfg(feature = "tracing")]
            is_cut: text.is_cut,
            header,
        }
    }

    /// The status of the answer, 400 or more. It stays as it is.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The text of the answer: the first 1024 bytes that were ready.
    ///
    /// The text can name types of your program and repeat what the client sent. Invalid UTF-8 is replaced with `U+FFFD`.
    /// The text is empty if the answer has no body, if the body was not ready, or if it is compressed.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The first value of a header of the answer. The case of the name does not matter. `None` if there is none, or if it
    /// has characters other than visible ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&'a str> {
        (self.header)(name)
    }

    /// The text for a log, which shows whether it was cut.
    #[cfg(feature = "tracing")]
    pub(crate) fn shown(&self) -> Option<impl fmt::Display + 'a> {
        let (text, is_cut) = (self.text, self.is_cut);
        (!text.is_empty()).then_some(Shown { text, is_cut })
    }
}

impl fmt::Debug for Refused<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refused")
            .field("status", &self.status)
            .field("text", &self.text)
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "tracing")]
struct Shown<'a> {
    text: &'a str,
    is_cut: bool,
}

#[cfg(feature = "tracing")]
impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)?;
        f.write_str(if self.is_cut { "…" } else { "" })
    }
}

/// The text of the part of a body that is ready.
#[derive(Default)]
pub(super) struct Text {
    text: String,
    #[cfg(feature = "tracing")]
    is_cut: bool,
}

impl Text {
    /// Reads frames until there are no more, one is not ready, or there were enough. So a slow body does not delay the
    /// answer.
    pub(super) fn read<D: AsRef<[u8]>>(mut next: impl FnMut() -> Next<D>) -> Self {
        let mut bytes = Vec::new();
        let mut ended = false;
        for _ in 0..MOST_FRAMES {
            match next() {
                Next::Data(data) => {
                    let data = data.as_ref();
                    let room = LONGEST_TEXT - bytes.len();
                    bytes.extend_from_slice(&data[..data.len().min(room)]);
                    if data.len() > room {
                        break;
                    }
                }
                Next::NotReady => break,
                Next::End => {
                    ended = true;
                    break;
                }
            }
        }
        if let (false, Err(error)) = (ended, str::from_utf8(&bytes)) {
            // The last character is incomplete.
            if error.error_len().is_none() {
                bytes.truncate(error.valid_up_to());
            }
        }
        Self {
            text: String::from_utf8_lossy(&bytes).into_owned(),
            #[cfg(feature = "tracing")]
            is_cut: !ended,
        }
    }
}

/// The result of polling a body once.
pub(super) enum Next<D> {
    Data(D),
    /// The rest comes later, or never.
    NotReady,
    End,
}
