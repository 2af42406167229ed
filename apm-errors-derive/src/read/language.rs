//! The names of languages: BCP 47 tags, as keys and as texts.

/// The languages of ISO 639-1, and some widely written ones of ISO 639-3 without a code of two letters.
const LANGUAGES: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st \
    su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu \
    ast ceb chr ckb cmn fil gsw haw hmn kok nan wuu yue";

/// The tag of a key, such as `zh` or `zh_hant`, or of a text, such as `zh-Hant`, in its usual case. `None` if it is not a
/// tag, or if its language is unknown.
///
/// RFC 5646, section 2.1.1: a language is in lower case, a script begins with a capital, a region is in upper case.
pub(super) fn tag(name: &str) -> Option<String> {
    let mut subtags = name.split(['_', '-']);
    let language = subtags.next()?.to_ascii_lowercase();
    if !LANGUAGES.split(' ').any(|known| known == language) {
        return None;
    }
    let mut tag = language;
    for subtag in subtags {
        let all = |are: fn(&u8) -> bool| subtag.as_bytes().iter().all(are);
        let (is_letters, is_digits) = (all(u8::is_ascii_alphabetic), all(u8::is_ascii_digit));
        tag.push('-');
        match subtag.len() {
            2 if is_letters => tag.push_str(&subtag.to_ascii_uppercase()),
            3 if is_digits => tag.push_str(subtag),
            4 if is_letters => {
                let (first, rest) = subtag.split_at(1);
                tag.push_str(&first.to_ascii_uppercase());
                tag.push_str(&rest.to_ascii_lowercase());
            }
            _ => return None,
        }
    }
    Some(tag)
}
