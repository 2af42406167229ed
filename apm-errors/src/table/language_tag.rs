//! BCP 47 tags of languages, compared without case.

use core::iter;

/// The tags to look up for a language, the most specific first: RFC 4647, section 3.4.
pub(crate) fn looked_up(wanted: &str) -> impl Iterator<Item = &str> {
    let whole = Some(wanted).filter(|wanted| !wanted.is_empty());
    iter::successors(whole, |tag| {
        let (shorter, _) = tag.rsplit_once('-')?;
        // A subtag of one character introduces others, and means nothing without them.
        let shorter = match shorter.rsplit_once('-') {
            Some((rest, single)) if single.len() == 1 => rest,
            _ => shorter,
        };
        Some(shorter).filter(|shorter| !shorter.is_empty())
    })
}

/// Whether a tag is a language or begins with it: `zh-Hant` begins with `zh`.
#[cfg(any(feature = "http-types", feature = "actix-web", feature = "docs"))]
pub(crate) fn begins(tag: &str, language: &str) -> bool {
    let Some((start, rest)) = tag.split_at_checked(language.len()) else {
        return false;
    };
    !start.is_empty()
        && start.eq_ignore_ascii_case(language)
        && (rest.is_empty() || rest.starts_with('-'))
}
