//! Bodies that are no UTF-8, and bodies in XML.

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

/// Content type, body, message.
#[test]
fn a_declared_charset() {
    const GBK: &[u8] = b"{\"code\":\"A.1\",\"msg\":\"\xCE\xDE\xD0\xA7\",\"request_id\":\"r\"}";
    const LATIN1: &[u8] = b"{\"code\":\"A.1\",\"msg\":\"caf\xE9\",\"request_id\":\"r\"}";
    let utf8 = r#"{"code":"A.1","msg":"错","request_id":"r"}"#.as_bytes();
    let cases: [(&str, &[u8], Option<&str>); 13] = [
        // Two of these bytes are a letter in UTF-8, which nobody has sent.
        ("application/json", GBK, Some("\u{FFFD}\u{FFFD}\u{427}")),
        ("application/json;charset=GBK", GBK, None),
        ("application/json; Charset = \"gb18030\"", GBK, None),
        ("text/plain; a=b; charset=x-unknown", GBK, None),
        (
            "application/json;charset=utf-8",
            GBK,
            Some("\u{FFFD}\u{FFFD}\u{427}"),
        ),
        ("application/json;charset=UTF8", LATIN1, Some("caf\u{FFFD}")),
        ("application/json;charset=", LATIN1, Some("caf\u{FFFD}")),
        ("application/json;charset=ISO-8859-1", LATIN1, Some("café")),
        ("application/json;charset=latin1", LATIN1, Some("café")),
        ("application/json;charset=windows-1252", LATIN1, None),
        // Many servers declare what they do not send.
        ("application/json;charset=GBK", utf8, Some("错")),
        ("application/json;charset=ISO-8859-1", utf8, Some("错")),
        ("application/json;charset=utf-16", utf8, Some("错")),
    ];
    for (content_type, body, message) in cases {
        let answer = Response::builder()
            .status(400)
            .header("content-type", content_type);
        let error = ApiError::check(answer.body(body).unwrap()).unwrap_err();
        assert_eq!(error.message(), message, "{content_type} {body:?}");
        assert_eq!((error.code(), error.request_id()), (Some("A.1"), Some("r")));
        assert_eq!(error.raw(), body);
    }
    let code = b"{\"code\":\"A\xCE\xDE\",\"request_id\":\"\xCE\xDE\",\"encoded_authorization_message\":\"\xCE\"}";
    let answer = Response::builder()
        .status(400)
        .header("content-type", "a/b;charset=GBK");
    let error = ApiError::check(answer.body(code).unwrap()).unwrap_err();
    let texts = [
        error.code(),
        error.request_id(),
        error.encoded_authorization_message(),
    ];
    assert_eq!(texts, [None; 3]);
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

    // It may come with a 200, as of a copy that has failed on its way.
    let failed = "<Error><Code>InternalError</Code><Message>m</Message></Error>";
    let error = ApiError::check(Response::new(failed)).unwrap_err();
    assert_eq!(error.code(), Some("InternalError"));
    assert!(ApiError::check(Response::new("<CopyResult/>")).is_ok());
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
