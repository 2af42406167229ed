//! The words of headers in other languages than Chinese and English. Each language links to pages with such headers. Words
//! borrowed from English are found by the English words.

use super::{header_words::has, kind::Kind, words::english};

struct Words {
    statuses: &'static [&'static str],
    codes: &'static [&'static str],
    /// A status or a code: the cells below decide. These must be the whole header.
    numbers: &'static [&'static str],
    messages: &'static [&'static str],
    descriptions: &'static [&'static str],
    causes: &'static [&'static str],
    solutions: &'static [&'static str],
}

const LANGUAGES: &[Words] = &[JAPANESE, KOREAN, GERMAN, FRENCH, RUSSIAN];

/// <https://developers.worksmobile.com/jp/reference/error-codes?lang=ja>,
/// <https://www.genderapi.io/ja/docs-error-codes>
const JAPANESE: Words = Words {
    statuses: &[
        "ステータスコード",
        "http ステータス",
        "http コード",
        "応答コード",
        "レスポンスコード",
    ],
    codes: &["エラーコード", "エラー番号", "エラーid", "例外コード"],
    numbers: &["コード", "番号", "ステータス"],
    messages: &["メッセージ"],
    descriptions: &["説明", "意味", "概要", "エラー内容", "詳細"],
    causes: &["理由", "発生条件"],
    solutions: &["対処", "対応", "対策", "解決", "回避"],
};

/// <https://guide.gitplelive.io/en/docs/chat/platform-api/error/error-api>,
/// <https://docs.nhncloud.com/ko/Game/Leaderboard/ko/error-code/>
const KOREAN: Words = Words {
    statuses: &["상태코드", "응답코드", "http 상태", "http 코드"],
    codes: &["오류코드", "에러코드", "오류번호", "에러번호"],
    numbers: &["코드", "상태", "번호"],
    messages: &["메시지", "메세지"],
    descriptions: &["설명", "내용", "의미", "정의"],
    causes: &["원인", "사유", "상황"],
    solutions: &["해결", "조치", "처리", "대응", "대처"],
};

/// <https://www.engagelab.com/de_DE/docs/marketing-automation/rest-api/http-code>,
/// <https://support.gastro-mis.de/support/solutions/articles/36000293461-fehlermeldungen>
const GERMAN: Words = Words {
    statuses: &["antwortcode", "http antwort"],
    codes: &[
        "fehlercode",
        "fehlernummer",
        "fehlerkennung",
        "fehler code",
        "fehler nr",
    ],
    numbers: &["nummer", "statusnummer"],
    messages: &[
        "meldung",
        "fehlermeldung",
        "nachricht",
        "fehlernachricht",
        "fehlertext",
    ],
    descriptions: &[
        "beschreibung",
        "fehlerbeschreibung",
        "bedeutung",
        "erläuterung",
        "erklärung",
        "bezeichnung",
    ],
    causes: &["ursache", "grund", "fehlerursache"],
    solutions: &[
        "lösung",
        "maßnahme",
        "abhilfe",
        "behebung",
        "fehlerbehebung",
        "empfehlung",
        "aktion",
    ],
};

/// <https://developer.paysafe.com/fr/api-docs/payments-api/add-payment-methods/venmo/codes-derreur-paypal/>,
/// <https://crawlbase.com/docs/fr/status-codes>
const FRENCH: Words = Words {
    statuses: &[
        "code http",
        "codes http",
        "code d état",
        "codes d état",
        "code de statut",
        "statut http",
        "état http",
        "code de réponse",
        "code de status",
    ],
    codes: &[
        "code d erreur",
        "codes d erreur",
        "code erreur",
        "numéro d erreur",
        "n d erreur",
    ],
    numbers: &["numéro", "code retour", "code de retour", "statut"],
    messages: &["libellé"],
    descriptions: &["signification", "explication", "détail"],
    causes: &["raison"],
    solutions: &["résolution", "correction", "que faire", "mesure"],
};

/// <https://developer.lpmotor.ru/dopolnitelno/oshibki>,
/// <https://tech.yandex.ru/market/monetization/doc/dg/concepts/error-codes-docpage/>
const RUSSIAN: Words = Words {
    statuses: &[
        "http статус",
        "http код",
        "код http",
        "статус http",
        "статус код",
        "код статуса",
        "код состояния",
        "код ответа",
        "статус ответа",
    ],
    codes: &["код ошибки", "коды ошибок", "номер ошибки"],
    numbers: &["код", "номер", "статус"],
    messages: &["сообщение", "текст ошибки"],
    descriptions: &[
        "описание",
        "пояснение",
        "значение",
        "расшифровка",
        "комментарий",
    ],
    causes: &["причина"],
    solutions: &[
        "решение",
        "что делать",
        "действие",
        "действия",
        "как исправить",
        "рекомендаци",
        "устранение",
    ],
};

/// The kind of a column by its header, in one of these languages.
pub(super) fn kind(words: &str) -> Option<Kind> {
    LANGUAGES.iter().find_map(|language| {
        let kinds = [
            (language.solutions, Kind::Solution),
            (language.statuses, Kind::Status),
            (language.codes, Kind::Code),
            (language.messages, Kind::Message),
            (language.descriptions, Kind::Description),
            (language.causes, Kind::Cause),
        ];
        let kind = kinds.into_iter().find(|(list, _)| has(words, list));
        let number = || {
            let is_whole = language.numbers.contains(&words);
            is_whole.then_some(Kind::Number)
        };
        kind.map(|(_, kind)| kind).or_else(number)
    })
}

/// The language of headers, a BCP 47 tag; each header is given as its words. `None` if no word tells.
///
/// A page in another language may have some English headers, but rarely the other way round.
pub(super) fn written_in(headers: &[&str]) -> Option<&'static str> {
    let script = |c: char| match c {
        '\u{3041}'..='\u{30ff}' => Some("ja"),
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => Some("ko"),
        '\u{400}'..='\u{4ff}' => Some("ru"),
        '\u{3400}'..='\u{9fff}' => Some("zh"),
        _ => None,
    };
    let letters = headers.iter().flat_map(|words| words.chars());
    let scripts: Vec<&str> = letters.filter_map(script).collect();
    // `ja` and `ko` come before `zh`, since Japanese and Korean may have Chinese characters, too.
    let by_script = ["ja", "ko", "ru", "zh"];
    let by_script = by_script.into_iter().find(|tag| scripts.contains(tag));
    // Without the words for solutions, which may be the same in English.
    let is_word_of = |words: &Words| {
        let lists = [
            words.statuses,
            words.codes,
            words.messages,
            words.descriptions,
        ];
        let mut all = lists.into_iter();
        all.any(|list| headers.iter().any(|header| has(header, list)))
    };
    let by_word = || {
        let mut languages = [("de", GERMAN), ("fr", FRENCH)].into_iter();
        languages.find(|(_, words)| is_word_of(words))
    };
    let is_english = || {
        let mut words = headers.iter().flat_map(|header| header.split(' '));
        words.any(|word| english().any(|known| word.starts_with(known)))
    };
    by_script
        .or_else(|| by_word().map(|(tag, _)| tag))
        .or_else(|| is_english().then_some("en"))
}

#[cfg(test)]
mod tests {
    use super::written_in;

    #[test]
    fn headers_tell_their_language() {
        for (headers, language) in [
            (&["error code", "description"][..], Some("en")),
            (&["error code", "correction"], Some("en")),
            (&["错误码", "error message"], Some("zh")),
            (&["エラーコード", "説明"], Some("ja")),
            (&["오류코드", "설명"], Some("ko")),
            (&["код ошибки", "описание"], Some("ru")),
            (&["fehlercode", "message"], Some("de")),
            (&["code d erreur", "description", "solution"], Some("fr")),
            (&["fa", "so", ""], None),
            (&[], None),
        ] {
            assert_eq!(written_in(headers), language, "{headers:?}");
        }
    }
}
