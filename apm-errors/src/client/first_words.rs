//! The first words of a body that is not an error document, for people.

use super::{decode::utf16_to_utf8, reference::character};
use alloc::{borrow::Cow, string::String};

/// How many characters are shown.
pub(super) const LIMIT: usize = 160;

/// How many bytes of a body are searched.
const SEARCHED: usize = 1 << 14;

/// The first words of a text, or of the text in markup; for HTML, the title. The result has more than [`LIMIT`] characters
/// if there is more to show. `None` if there are no words, or if the body is binary.
pub(super) fn first_words(body: &[u8]) -> Option<String> {
    let body = body.get(..SEARCHED).unwrap_or(body);
    let text = match utf16_to_utf8(body) {
        Some(text) => Cow::Owned(text),
        None => String::from_utf8_lossy(body),
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let words = if text.starts_with('<') {
        let title = title(text).map(|title| words(&shown(title)));
        let title = title.filter(|title| !title.is_empty());
        title.unwrap_or_else(|| words(&shown(text)))
    } else {
        words(text)
    };
    // Compressed, or an image. The escape character is allowed, since it is used for colours.
    let is_binary = |it: char| it.is_control() && it != '\x1B';
    (!words.is_empty() && !words.contains(is_binary)).then_some(words)
}

/// Replaces each run of blanks with one blank.
fn words(text: &str) -> String {
    let mut words = String::new();
    let mut count = 0;
    for word in text.split_whitespace() {
        if count > LIMIT {
            break;
        }
        if count > 0 {
            words.push(' ');
        }
        let room = LIMIT + 1 - count.min(LIMIT);
        words.extend(word.chars().take(room));
        count += 1 + word.chars().count();
    }
    words
}

/// The content of the element `title`.
fn title(html: &str) -> Option<&str> {
    let (_, after) = split_at_word(html, "<title")?;
    let (_, inside) = after.split_once('>')?;
    Some(split_at_word(inside, "</title").map_or(inside, |(title, _)| title))
}

/// The text of markup, without tags, comments, scripts and styles.
fn shown(mut markup: &str) -> String {
    let mut shown = String::new();
    while let Some((text, tag)) = markup.split_once('<') {
        push_resolved(&mut shown, text);
        shown.push(' ');
        let is = |name: &str| {
            let start = tag.get(..name.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(name))
        };
        let end = match tag {
            _ if tag.starts_with("!--") => "-->",
            _ if is("script") => "</script>",
            _ if is("style") => "</style>",
            _ => ">",
        };
        markup = split_at_word(tag, end).map_or("", |(_, after)| after);
    }
    push_resolved(&mut shown, markup);
    shown
}

/// The text before a word and the text after it. The word is given in lower case, and matches in any case.
fn split_at_word<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let mut places = text.as_bytes().windows(word.len());
    let at = places.position(|place| place.eq_ignore_ascii_case(word.as_bytes()))?;
    Some((text.get(..at)?, text.get(at + word.len()..)?))
}

/// Appends a text with its references resolved.
fn push_resolved(shown: &mut String, mut text: &str) {
    /// The length of `#x10FFFF`.
    const LONGEST: usize = 8;
    while let Some((before, after)) = text.split_once('&') {
        shown.push_str(before);
        let end = after
            .bytes()
            .take(LONGEST + 1)
            .position(|byte| byte == b';');
        let name = end.and_then(|end| after.split_at_checked(end));
        let resolved = name.and_then(|(name, rest)| Some((character(name)?, rest.get(1..)?)));
        let (character, rest) = resolved.unwrap_or(('&', after));
        shown.push(character);
        text = rest;
    }
    shown.push_str(text);
}
