//! The words of a header in any spelling: `errorCode`, `ERROR_CODE`, `Eror code`, `錯誤碼`.

use super::words::english;

/// The words in lower case, separated by a blank; Chinese, Japanese and Korean stay without blanks. Joined words are
/// split, and typos are corrected, if the result is a known word of headers.
pub(super) fn words(text: &str) -> String {
    let mut words = String::new();
    for word in split(text) {
        let glued = words.chars().last().is_some_and(is_without_blanks)
            && word.chars().next().is_some_and(is_without_blanks);
        if !words.is_empty() && !glued {
            words.push(' ');
        }
        if word.is_ascii() {
            words.push_str(&known(&word).unwrap_or(word));
        } else {
            words.push_str(&word);
        }
    }
    words
}

/// Whether a word begins with one of a list; for Chinese, whether the words contain it.
pub(super) fn has(words: &str, list: &[&str]) -> bool {
    list.iter().any(|part| {
        let mut at = words.match_indices(part).map(|(at, _)| at);
        if part.is_ascii() {
            at.any(|at| begins_word(words, at))
        } else {
            at.next().is_some()
        }
    })
}

/// Whether words end with whole words of a list.
pub(super) fn ends(words: &str, list: &[&str]) -> bool {
    without_end(words, list).is_some()
}

/// The text before a word of the list at the end.
pub(super) fn without_end<'a>(words: &'a str, list: &[&str]) -> Option<&'a str> {
    let mut rests = list.iter().filter_map(|end| {
        let rest = words.strip_suffix(end)?;
        (!end.is_ascii() || begins_word(words, rest.len())).then(|| rest.trim_end())
    });
    rests.next()
}

fn begins_word(words: &str, at: usize) -> bool {
    let before = words[..at].chars().last();
    before.is_none_or(|c| c == ' ' || is_without_blanks(c))
}

/// Splits a text into words: at capitals, and where the script changes.
fn split(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let chars: Vec<char> = text.chars().map(simplified).collect();
    for (number, &c) in chars.iter().enumerate() {
        if !c.is_alphanumeric() {
            words.push(String::new());
            continue;
        }
        if let Some(&before) = number.checked_sub(1).and_then(|before| chars.get(before)) {
            let next = chars.get(number + 1);
            let ends_acronym = before.is_uppercase() && next.is_some_and(|it| it.is_lowercase());
            let begins = c.is_uppercase() && (before.is_lowercase() || ends_acronym);
            if begins || is_without_blanks(c) != is_without_blanks(before) {
                words.push(String::new());
            }
        }
        words
            .last_mut()
            .into_iter()
            .for_each(|word| word.extend(c.to_lowercase()));
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_without_blanks(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// The known word or words for a word of ASCII letters.
fn known(word: &str) -> Option<String> {
    // Headers have no longer words, and each try costs time.
    if word.len() > 32 || english().any(|it| is_it(word, it)) {
        return None;
    }
    let mended = || english().find(|it| is_slip(word, it)).map(str::to_owned);
    apart(word, 4).or_else(mended)
}

/// Splits a word into at most `most` known ones.
fn apart(word: &str, most: usize) -> Option<String> {
    if english().any(|it| is_it(word, it)) {
        return Some(word.to_owned());
    }
    if most == 1 {
        return None;
    }
    let mut starts = english().filter(|it| word.starts_with(it));
    starts.find_map(|start| {
        let rest = apart(&word[start.len()..], most - 1)?;
        Some(format!("{start} {rest}"))
    })
}

/// Whether a word is a known one, or its plural.
fn is_it(word: &str, known: &str) -> bool {
    word.strip_prefix(known)
        .is_some_and(|rest| matches!(rest, "" | "s"))
}

/// Whether a word is a typo of a known one: a letter is missing or doubled, or two are swapped. In a long word, any one
/// letter may be wrong. The first letter must be right.
fn is_slip(word: &str, known: &str) -> bool {
    let word = word
        .strip_suffix('s')
        .filter(|_| !known.ends_with('s'))
        .unwrap_or(word);
    let (word, known) = (word.as_bytes(), known.as_bytes());
    if known.len() < 5 || word.first() != known.first() {
        return false;
    }
    let start = word.iter().zip(known).take_while(|(a, b)| a == b).count();
    let (word, rest) = (&word[start..], &known[start..]);
    let is_long = known.len() >= 8;
    match (word, rest) {
        ([a, b, word @ ..], [c, d, rest @ ..]) if a == d && b == c && word == rest => true,
        (word, [_, rest @ ..]) if word == rest => true,
        ([a, word @ ..], rest) if word == rest => is_long || known[start - 1] == *a,
        ([_, word @ ..], [_, rest @ ..]) if word == rest => is_long,
        _ => false,
    }
}

/// The simplified character for a traditional one, for characters in headers.
fn simplified(c: char) -> char {
    const TRADITIONAL: &str =
        "錯誤碼狀態響應訊說處類編號異敗詳細釋決議義條場標識結業務數資備註範舉樣復對報內語問題輸";
    const SIMPLIFIED: &str =
        "错误码状态响应讯说处类编号异败详细释决议义条场标识结业务数资备注范举样复对报内语问题输";
    let pair = TRADITIONAL
        .chars()
        .zip(SIMPLIFIED.chars())
        .find(|(it, _)| *it == c);
    pair.map_or(c, |(_, simplified)| simplified)
}
