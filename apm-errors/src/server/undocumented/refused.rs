//! What a framework answered, before a documented error takes its place.

use std::{fmt, str};

/// Of the body of an answer that is replaced, so many bytes are read at most.
const LONGEST_TEXT: usize = 1024;

/// So many frames of a body are read at most, since they may be empty.
const MOST_FRAMES: usize = 16;

/// An answer of 400 or more that no documented error made.
///
/// This is what the function of `ErrorLayer.undocumented_with(…)` gets.
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

    /// The text of the answer: the first 1024 bytes of what was there at once.
    ///
    /// The text can name types of your program and repeat what the client sent. What is no UTF-8 is replaced by `U+FFFD`.
    /// It is empty where the answer has no body, where the body was not ready, and where it is compressed.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The first value of a header of the answer; the case of the name does not matter. `None` where there is none, or
    /// where it has other characters than visible ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&'a str> {
        (self.header)(name)
    }

    /// The text for a log: whether it goes on can be seen.
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

/// The text of a body, as far as it is there at once.
#[derive(Default)]
pub(super) struct Text {
    text: String,
    #[cfg(feature = "tracing")]
    is_cut: bool,
}

impl Text {
    /// Asks for frames until there is none, one is not ready, or there were enough. A body that makes its client wait
    /// can't make the answer wait.
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
            // The last character is not whole.
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

/// What a body gives when it is asked once.
pub(super) enum Next<D> {
    Data(D),
    /// The rest comes later, or never.
    NotReady,
    End,
}
