//! Bodies that are not UTF-8, and bodies in XML.

use apm_errors::ApiError;
use http::Response;

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn utf16_is_read() {
    let json = r#"{"errorCode":"A.1","errorMessage":"错误 😀","request_id":"r"}"#;
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        for mark in ["", "\u{FEFF}"] {
            let body = utf16(&format!("{mark}{json}"), unit);
            let error = ApiError::decode(400, &body);
            assert_eq!(error.code(), Some("A.1"), "{body:?}");
            assert_eq!(error.message(), Some("错误 😀"));
            assert_eq!(error.request_id(), Some("r"));
            assert_eq!(error.raw(), body);
            // Cut off in the middle of a character, too.
            for end in 0..body.len() {
                let code = ApiError::decode(400, &body[..end])
                    .code()
                    .map(str::to_owned);
                let quote = 2 * (mark.chars().count() + r#"{"errorCode":"A.1""#.len());
                assert_eq!(code.as_deref(), (end >= quote).then_some("A.1"), "{end}");
            }
        }
    }
    let mut lone = utf16(r#"{"code":"A.1","msg":"?"}"#, u16::to_le_bytes);
    let at = lone.iter().position(|&byte| byte == b'?').unwrap();
    lone[at + 1] = 0xD8;
    assert_eq!(ApiError::decode(400, &lone).message(), Some("\u{FFFD}"));
}

/// An answer whose content type is `text/plain; charset=…`.
fn charset(charset: &str, body: &[u8]) -> ApiError {
    let content_type = format!("text/plain; charset={charset}");
    let answer = Response::builder().status(400);
    let answer = answer.header("content-type", content_type).body(body);
    ApiError::check(answer.unwrap()).unwrap_err()
}

fn json(message: &[u8]) -> Vec<u8> {
    [
        b"{\"code\":\"A.1\",\"msg\":\"",
        message,
        b"\",\"request_id\":\"r\"}",
    ]
    .concat()
}

#[test]
fn declared_charsets_are_decoded() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("GBK", b"\xCE\xDE\xD0\xA7", "无效"),
        ("gb2312", b"\xCE\xDE\xD0\xA7", "无效"),
        (
            "\"gb18030\"; a=b",
            b"\xCE\xDE\x90\x30\x81\x30",
            "无\u{10000}",
        ),
        // The second byte is a backslash, and a quote may follow.
        ("gbk", b"\x95\x5C", "昞"),
        ("gbk", b"\x95\x5C\\\"\x95\x5C\\n", "昞\"昞\n"),
        // In UTF-8 these bytes are letters, too.
        ("GBK", b"\xC1\xAA\xCD\xA8", "联通"),
        ("big5", b"\xB3\x5C\xA5\x69", "許可"),
        ("Shift_JIS", b"\x83\x5C\x81\x5B\x83\x67", "ソート"),
        ("euc-kr", b"\xBF\xC0\xB7\xF9", "오류"),
        ("iso-2022-jp", b"\x1B$B8m\x1B(B", "誤"),
        ("windows-1252", b"\x93caf\xE9\x94 \x80", "“café” €"),
        ("ISO-8859-1", b"caf\xE9", "café"),
        ("latin1", b"caf\xE9", "café"),
        ("windows-1251", b"\xEE\xF8\xE8\xE1\xEA\xE0", "ошибка"),
        // Bytes that are none in the charset.
        ("GBK", b"\xCE\xDE\xFF!", "无\u{FFFD}!"),
        // Invalid, and the charset is unknown.
        ("utf-8", b"caf\xE9!", "caf\u{FFFD}!"),
        ("", b"caf\xE9!", "caf\u{FFFD}!"),
        ("x-unknown", b"caf\xE9!", "caf\u{FFFD}!"),
        // Many servers declare what they do not send.
        ("GBK", "错".as_bytes(), "错"),
        ("ISO-8859-1", "错 é".as_bytes(), "错 é"),
        ("windows-1252", "é".as_bytes(), "é"),
        ("utf-16", "错".as_bytes(), "错"),
        ("utf-16", b"m", "m"),
        ("iso-2022-jp", "错".as_bytes(), "错"),
    ];
    for &(name, message, expected) in cases {
        let body = json(message);
        let error = charset(name, &body);
        assert_eq!(error.message(), Some(expected), "{name} {message:?}");
        assert_eq!((error.code(), error.request_id()), (Some("A.1"), Some("r")));
        assert_eq!(error.raw(), body);
    }
    let body = json(b"caf\xE9!");
    let error = ApiError::check(Response::builder().status(400).body(body).unwrap()).unwrap_err();
    assert_eq!(error.message(), Some("caf\u{FFFD}!"));
    let xml = charset(
        "gbk",
        b"<Error><Code>A</Code><Message>\xCE\xDE</Message></Error>",
    );
    assert_eq!((xml.code(), xml.message()), (Some("A"), Some("无")));
}

#[test]
fn short_and_broken_bodies_in_a_charset() {
    for name in [
        "gbk",
        "shift_jis",
        "iso-2022-jp",
        "windows-1252",
        "utf-16le",
    ] {
        let body = json(b"\x95\x5C\x80\xFF\x1B$B8m");
        for end in 0..=body.len() {
            charset(name, &body[..end]);
        }
        for byte in 0..=u8::MAX {
            charset(name, &[byte]);
        }
    }
}

pub(crate) type Xml = (
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
    Option<&'static str>,
);

/// Body, code, message, request id.
pub(crate) const XML: &[Xml] = &[
    (
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code><Message>no such key</Message><RequestId>0A</RequestId><HostId>h</HostId></Error>",
        Some("NoSuchKey"),
        Some("no such key"),
        Some("0A"),
    ),
    (
        "\u{FEFF}\n<Error><Code>A</Code></Error>",
        Some("A"),
        None,
        None,
    ),
    (
        "<Error>\n  <Code>A</Code>\n  <Message></Message>\n</Error>\n",
        Some("A"),
        Some(""),
        None,
    ),
    (
        "<Error><Message>&lt;&#x9519;&#35823;&gt; &quot;a&apos;&amp;b&quot; \\n &unknown; &#xD800; & &</Message></Error>",
        None,
        Some("<错误> \"a'&b\" \\n &unknown; &#xD800; & &"),
        None,
    ),
    // Attributes, namespaces, prefixes, and anything else around an element.
    (
        "\n <?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE Error [<!ENTITY a \"b\">]>\n<e:Error\n xmlns:e='u'\n><e:Code a='>' >A</e:Code\n><e:Message\tlang=\"en\">m</e:Message></e:Error>",
        Some("A"),
        Some("m"),
        None,
    ),
    (
        "<Error xmlns=\"u\"><Code>A<!-- <Code>B</Code> -->.1</Code><Message><![CDATA[<Code>&amp;\"\\\"]]> &lt;</Message></Error>",
        Some("A.1"),
        Some("<Code>&amp;\"\\\" <"),
        None,
    ),
    // Only children of the error count, and of several the first.
    (
        "<Error><Detail><Code>B</Code><Detail/><Message>n</Message></Detail><Code>A<b>C</b></Code><Code>D</Code><Message/><Message>n</Message></Error>",
        Some("A"),
        Some(""),
        None,
    ),
    (
        "<ErrorResponse><Code>B</Code><Error><Type>Sender</Type><Code>A</Code><Message>m</Message></Error><RequestId>q</RequestId></ErrorResponse>",
        Some("A"),
        Some("m"),
        Some("q"),
    ),
    // Ends that do not fit.
    (
        "<Error><Code>A</Cod><Message>m</Message></x></Error>",
        Some("A"),
        Some("m"),
        None,
    ),
    // Cut off.
    ("<Error><Code>A</Code><Message>no su", Some("A"), None, None),
    (
        "<Error><Code>A</Code><Message>no such key<",
        Some("A"),
        None,
        None,
    ),
    ("<Error><Code>A<", None, None, None),
    // No error, or none that the object storage sends.
    (
        "<?xml version=\"1.0\"?>\n<Result><Code>A</Code></Result>",
        None,
        None,
        None,
    ),
    ("<?xml version=\"1.0\"", None, None, None),
    ("<Error></Error>", None, None, None),
    ("<Error/>", None, None, None),
    (
        "<html><Error><Code>A</Code></Error></html>",
        None,
        None,
        None,
    ),
    ("oops <Error><Code>A</Code></Error>", None, None, None),
];

#[test]
fn the_xml_of_object_storage() {
    for &(body, code, message, request_id) in XML {
        let error = ApiError::decode(404, body.as_bytes());
        let found = (error.code(), error.message(), error.request_id());
        assert_eq!(found, (code, message, request_id), "{body}");
        assert_eq!(error.raw(), body.as_bytes());
    }
    let denied = b"<Error><Code>AccessDenied</Code><EncodedAuthorizationMessage>Egp</EncodedAuthorizationMessage></Error>";
    let denied = ApiError::decode(403, denied);
    assert_eq!(denied.encoded_authorization_message(), Some("Egp"));
    let broken = ApiError::decode(403, b"<Error><Code>A</Code><Message>\xFF</Message></Error>");
    assert_eq!(
        (broken.code(), broken.message()),
        (Some("A"), Some("\u{FFFD}"))
    );

    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        for mark in ["", "\u{FEFF}"] {
            let body = utf16(
                &format!("{mark}<Error><Code>A</Code><Message>错</Message></Error>"),
                unit,
            );
            let error = ApiError::decode(404, &body);
            assert_eq!((error.code(), error.message()), (Some("A"), Some("错")));
        }
    }

    // It may come with a 200, as of a copy that has failed on its way.
    let failed = "<Error><Code>InternalError</Code><Message>m</Message></Error>";
    let error = ApiError::check(Response::new(failed)).unwrap_err();
    assert_eq!(error.code(), Some("InternalError"));
    let deleted = "<DeleteResult><Error><Code>A</Code></Error></DeleteResult>";
    for success in ["<CopyResult/>", deleted] {
        assert!(ApiError::check(Response::new(success)).is_ok());
    }
}

#[test]
fn large_bodies_in_xml_and_utf16() {
    let size = 1 << 22;
    for filler in ["&", "&amp;", "<", "x", "<Code>"] {
        let body = format!(
            "<Error><Code>A</Code><X>{}",
            filler.repeat(size / filler.len())
        );
        assert_eq!(ApiError::decode(500, body.as_bytes()).code(), Some("A"));
        let body = format!(
            "<Error><Message>{}</Message>",
            filler.repeat(size / filler.len())
        );
        let _ = ApiError::decode(500, body.as_bytes());
    }
    let body = format!(
        r#"{{"code":"A.1","data":"{}","msg":"m"}}"#,
        "错".repeat(size)
    );
    let error = ApiError::decode(500, &utf16(&body, u16::to_le_bytes));
    assert_eq!((error.code(), error.message()), (Some("A.1"), Some("m")));
}
