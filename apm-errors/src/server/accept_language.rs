//! The language that a client accepts: RFC 9110, section 12.5.4.

use super::accept::{split, weight};
use crate::table::{Spoken, begins, looked_up};
use std::{cmp::Reverse, iter, str, sync::Arc};

/// How many bytes are read of all `Accept-Language` headers of a request.
const LONGEST: usize = 1024;
/// How many ranges are read from them.
const MOST_RANGES: usize = 32;

/// The values of the headers `Accept-Language`. They are parsed only if an error needs them. Each request has this value,
/// so it is one word.
#[derive(Debug, Clone, Default)]
pub(super) struct Languages(Option<Arc<Box<[u8]>>>);

impl Languages {
    /// A request without such a header costs one lookup.
    pub(super) fn wanted<'a>(values: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut values = values.into_iter();
        let Some(first) = values.next() else {
            return Self::default();
        };
        let mut all = first[..first.len().min(LONGEST)].to_vec();
        let mut is_cut = first.len() > LONGEST;
        for value in values {
            if is_cut {
                break;
            }
            let room = LONGEST - all.len();
            is_cut = value.len() + 1 > room;
            all.extend(b",".iter().chain(value).take(room));
        }
        if is_cut {
            // The last range is incomplete.
            let end = all.iter().rposition(|byte| *byte == b',');
            all.truncate(end.unwrap_or(0));
        }
        Self(Some(Arc::new(all.into())))
    }

    /// The number of the language that the client prefers, among those of an error. 0 is the main language, which is
    /// also used if the client accepts none of them.
    ///
    /// A range selects a language by the lookup of RFC 4647, section 3.4: `zh-Hant-TW`, then `zh-Hant`, then `zh`.
    /// If that finds none, it selects the first language that begins with it: `en` selects `en-US`. `*` selects the
    /// first one that no other range names. Of ranges with the same weight, the first one wins.
    pub(super) fn choose(&self, main: &'static str, others: impl Iterator<Item = Spoken>) -> usize {
        let Some(wanted) = &self.0 else {
            return 0;
        };
        let others = others.map(Spoken::language);
        let tags: Vec<&str> = iter::once(main).chain(others).collect();
        choose(&tags, wanted).unwrap_or(0)
    }
}

/// The number of the tag that the client prefers. `None` if it accepts none.
fn choose(tags: &[&str], wanted: &[u8]) -> Option<usize> {
    let mut ranges: Vec<Range<'_>> = split(wanted, b',')
        .filter_map(|range| Range::read(range, tags))
        .take(MOST_RANGES)
        .collect();
    ranges.sort_by_key(|range| Reverse(range.weight));
    let is_refused = |number: usize| {
        let mut refused = ranges.iter().filter(|range| range.weight == 0);
        refused.any(|range| begins(tags[number], range.tag))
    };
    let is_named = |number: usize| ranges.iter().any(|it| it.leads_to == Some(number));
    let mut liked = ranges.iter().filter(|range| range.weight > 0);
    liked.find_map(|range| match range.tag {
        "*" => (0..tags.len()).find(|&number| !is_named(number) && !is_refused(number)),
        _ => range.leads_to.filter(|&number| !is_refused(number)),
    })
}

/// One language that a client names.
struct Range<'a> {
    tag: &'a str,
    /// `q`, in thousandths.
    weight: u16,
    /// The number of the tag that it selects; `None` if the client refuses it.
    leads_to: Option<usize>,
}

impl<'a> Range<'a> {
    /// `None` if it is malformed.
    fn read(range: &'a [u8], tags: &[&str]) -> Option<Self> {
        let mut parts = split(range, b';').map(<[u8]>::trim_ascii);
        let tag = str::from_utf8(parts.next()?).ok()?;
        let q = parts.find_map(|part| part.strip_prefix(b"q=").or(part.strip_prefix(b"Q=")));
        let weight = q.map_or(Some(1000), weight)?;
        let position = |is_it: &dyn Fn(&str) -> bool| tags.iter().position(|tag| is_it(tag));
        let found = || looked_up(tag).find_map(|tag| position(&|it| it.eq_ignore_ascii_case(tag)));
        let leads_to = Some(tag)
            .filter(|_| weight > 0 && !tag.is_empty())
            .and_then(|tag| found().or_else(|| position(&|it| begins(it, tag))));
        Some(Self {
            tag,
            weight,
            leads_to,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Languages, choose};

    /// The tag that is chosen among several; the first one is the main one.
    fn chosen<'t>(tags: &[&'t str], wanted: &str) -> &'t str {
        tags[choose(tags, wanted.as_bytes()).unwrap_or(0)]
    }

    #[test]
    fn the_client_gets_the_language_that_it_likes_best() {
        for (tags, cases) in [
            (
                &["en", "zh"][..],
                &[
                    ("", "en"),
                    ("en", "en"),
                    ("EN", "en"),
                    ("en-GB", "en"),
                    ("zh", "zh"),
                    ("ZH", "zh"),
                    ("zh-CN", "zh"),
                    ("zh-Hant-TW", "zh"),
                    ("zh-CN,zh;q=0.9,en;q=0.1", "zh"),
                    ("en, zh", "en"),
                    ("zh, en", "zh"),
                    ("zh;q=0.5, en;q=0.5", "zh"),
                    ("zh;q=0.5, en", "en"),
                    ("en;q=0.499, zh;q=0.5", "zh"),
                    ("en;q=0.001, zh;q=0.002", "zh"),
                    ("fr, de;q=0.5", "en"),
                    ("fr, zh;q=0.1", "zh"),
                    ("fr, de", "en"),
                    ("*", "en"),
                    ("*;q=0.1", "en"),
                    ("fr, *;q=0.1", "en"),
                    ("zh, *", "zh"),
                    ("*, zh", "en"),
                    ("*, zh;q=0.5", "en"),
                    ("*, en;q=0.5", "zh"),
                    ("en;q=0.1, *;q=0.5", "zh"),
                    ("en;q=0, *", "zh"),
                    ("*, en;q=0", "zh"),
                    ("zh;q=0, *", "en"),
                    ("en;q=0, zh;q=0, *", "en"),
                    ("en;q=0", "en"),
                    ("en;q=0, zh;q=0.1", "zh"),
                    ("zh;q=0", "en"),
                    ("*;q=0", "en"),
                    ("zh, *;q=0", "zh"),
                    ("zh-CN, *;q=0", "zh"),
                    // Refusing `en-US` does not refuse `en`.
                    ("en-US;q=0, *", "en"),
                    ("en-US;q=0, en", "en"),
                    // `en-GB` selects `en`, which is refused.
                    ("en;q=0, en-GB, zh;q=0.1", "zh"),
                    ("zhx", "en"),
                    ("z", "en"),
                    ("zh-", "zh"),
                    ("-zh", "en"),
                    ("zh-x-private", "zh"),
                    ("zh ; q=0.9 , en ; q=0.8", "zh"),
                    ("\tzh;Q=0.9,en;Q=0.8", "zh"),
                    ("zh;level=1;q=0.2, en;q=0.3", "en"),
                    (",,zh,,", "zh"),
                    ("en;q=0.2, zh;q=0.3, en;q=0.4", "en"),
                ][..],
            ),
            (
                &["en", "zh", "zh-Hant", "pt-BR"],
                &[
                    ("zh-Hant-HK", "zh-Hant"),
                    ("zh-hant", "zh-Hant"),
                    ("zh-Hans-CN", "zh"),
                    ("zh-TW", "zh"),
                    ("zh-Hant;q=0, zh", "zh"),
                    ("zh;q=0, *;q=0.5, en;q=0.1", "pt-BR"),
                    ("pt", "pt-BR"),
                    ("pt-PT, zh;q=0.1", "zh"),
                    ("pt;q=0, *", "en"),
                    ("en;q=0, *", "zh"),
                    ("en;q=0, zh;q=0, *", "pt-BR"),
                    ("zh-Hant-x-a-b", "zh-Hant"),
                ],
            ),
            // The language of the main texts is unknown.
            (
                &["", "zh"],
                &[
                    ("", ""),
                    ("en", ""),
                    ("*", ""),
                    ("en, zh;q=0.1", "zh"),
                    ("zh;q=0, *", ""),
                    (";q=1", ""),
                    (";q=0, *", ""),
                ],
            ),
        ] {
            for (wanted, expected) in cases {
                assert_eq!(chosen(tags, wanted), *expected, "{wanted} of {tags:?}");
            }
        }
    }

    #[test]
    fn malformed_q_is_ignored() {
        for q in ["", "2", "1.001", "0.0001", "-1", "0,5", "a", ".5", "1.0.0"] {
            let wanted = format!("zh;q={q}");
            assert_eq!(chosen(&["en", "zh"], &wanted), "en", "{wanted}");
        }
        for wanted in [",;,=;q", "\"zh", "zh CN", "\u{ff}", "语", ";;;"] {
            assert_eq!(chosen(&["en", "zh"], wanted), "en", "{wanted}");
        }
        assert_eq!(choose(&["en", "zh"], b"\xff\xfe, zh"), Some(1));
    }

    #[test]
    fn reading_is_bounded() {
        let wanted = |values: &[&str]| {
            let Languages(wanted) = Languages::wanted(values.iter().map(|it| it.as_bytes()));
            wanted.map(|it| String::from_utf8(it.to_vec()).unwrap())
        };
        assert_eq!(wanted(&[]), None);
        assert_eq!(wanted(&["zh", "en;q=0.5"]).unwrap(), "zh,en;q=0.5");
        let long = "fr,".repeat(LONGEST);
        assert_eq!(
            wanted(&[&long]).unwrap(),
            "fr,".repeat(LONGEST / 3).trim_end_matches(',')
        );
        assert_eq!(wanted(&[&"x".repeat(LONGEST + 1)]).unwrap(), "");
        assert_eq!(wanted(&[&"x".repeat(LONGEST)]).unwrap().len(), LONGEST);
        let almost = "x".repeat(LONGEST - 3);
        assert_eq!(wanted(&[&almost, "zh"]).unwrap(), format!("{almost},zh"));
        assert_eq!(wanted(&[&almost, "zh2", "zh"]).unwrap(), almost);

        let ranges = "fr,".repeat(31) + "zh";
        assert_eq!(chosen(&["en", "zh"], &ranges), "zh");
        assert_eq!(chosen(&["en", "zh"], &("fr,".to_owned() + &ranges)), "en");
    }
}
