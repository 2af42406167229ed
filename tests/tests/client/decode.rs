//! What is read of a body, shape by shape.

use apm_errors::ApiError;

pub(crate) type Case = (&'static str, Option<&'static str>, Option<&'static str>);

const A: Option<&str> = Some("A.1");
const M: Option<&str> = Some("m");

/// Body, code, message.
pub(crate) const PAIRS: &[Case] = &[
    // Every spelling, and its own message before any other.
    (r#"{"errorCode":"A.1","errorMessage":"m"}"#, A, M),
    (r#"{"errorMsg":"m","errorCode":"A.1"}"#, A, M),
    (r#"{"error_code":"A.1","error_msg":"m"}"#, A, M),
    (r#"{"error_code":"A.1","error_message":"m"}"#, A, M),
    (r#"{"error_code":"A.1","error_description":"m"}"#, A, M),
    (r#"{"errCode":"A.1","errMsg":"m"}"#, A, M),
    (r#"{"errCode":"A.1","errMessage":"m"}"#, A, M),
    (r#"{"code":"A.1","message":"m"}"#, A, M),
    (r#"{"code":"A.1","msg":"m"}"#, A, M),
    (r#"{"code":"A.1","detail":"m"}"#, A, M),
    (r#"{"details":{"details":"m","code":"A.1"}}"#, A, M),
    (r#"{"error":"m","code":"A.1"}"#, A, M),
    // The last three are words for other things, too.
    (
        r#"{"error":"n","details":"n","detail":"n","code":"A.1","msg":"m"}"#,
        A,
        M,
    ),
    (r#"{"code":"A.1","error":"n","detail":"m"}"#, A, M),
    // A message that is not empty is preferred to an empty one.
    (r#"{"code":"A.1","message":"","details":"m"}"#, A, M),
    (r#"{"status":500,"error":"m","message":""}"#, None, M),
    (
        r#"{"errorCode":"A.1","errorMessage":"","errorMsg":"m"}"#,
        A,
        M,
    ),
    (r#"{"code":"A.1","message":"","details":null}"#, A, Some("")),
    (r#"{"code":"A.1","details":"","error":"m"}"#, A, M),
    (r#"{"code":"A.1","details":" ","error":""}"#, A, None),
    (
        r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"m","code":"A.1"}"#,
        A,
        M,
    ),
    (
        r#"{"error_code":"A.1","error_description":"n","error_msg":"m"}"#,
        A,
        M,
    ),
    // Mixed spellings: the message is free, or it is the other pair's.
    (r#"{"errorCode":"A.1","message":"m"}"#, A, M),
    (r#"{"code":"A.1","errorMessage":"m"}"#, A, M),
    (
        r#"{"errCode":"A.1","error_code":"A.1","error_msg":"m"}"#,
        A,
        M,
    ),
    (
        r#"{"errorCode":"A.1","error_code":"A.1","error_msg":"m"}"#,
        A,
        M,
    ),
    (
        r#"{"errorCode":"A.1","error_code":"B.1","error_msg":"m"}"#,
        A,
        None,
    ),
    (
        r#"{"errorCode":"A.1","error_code":"B.1","error_msg":"m","msg":"n"}"#,
        A,
        Some("n"),
    ),
    (
        r#"{"error_code":"B.1","error_msg":"n","errorCode":"A.1","errorMsg":"m"}"#,
        A,
        M,
    ),
    // A number that may be the status does not compete.
    (r#"{"code":500,"message":"m","errCode":"A.1"}"#, A, M),
    (r#"{"code":400.0,"message":"m","errorCode":"A.1"}"#, A, M),
    (r#"{"code":1001,"message":"n","errCode":"A.1"}"#, A, None),
    (r#"{"errCode":"A.1","externalMessage":"m"}"#, A, M),
    (
        r#"{"externalMessage":"n","errCode":"A.1","errMsg":"m"}"#,
        A,
        M,
    ),
    // A code without a message takes the nearest one.
    (r#"{"message":"m","error":{"code":"A.1"}}"#, A, M),
    (r#"{"error":{"code":"A.1"},"message":"m"}"#, A, M),
    (
        r#"{"message":"n","a":{"x":[{"y":{"code":"A.1"}}],"msg":"m"}}"#,
        A,
        M,
    ),
    (r#"{"x":[{"y":{"code":"A.1"}},{"message":"n"}]}"#, A, None),
    (r#"{"code":"A.1","error":{"message":"m"}}"#, A, M),
    // The codes of details yield to the message around them.
    (r#"{"message":"m","errors":[{"code":"B.1"}]}"#, None, M),
    (r#"{"violations":[{"code":"B.1"}],"message":"m"}"#, None, M),
    (
        r#"{"message":"m","subErrors":[{"a":{"code":"B.1"}}],"x":{"y":{"z":{"code":"A.1"}}}}"#,
        A,
        M,
    ),
    (r#"{"errors":[{"code":"A.1"}]}"#, A, None),
    (
        r#"{"errors":[{"message":"m","extensions":{"code":"A.1"}}]}"#,
        A,
        M,
    ),
    // Blanks of Unicode, and codes in two spellings.
    (r#"{"errorCode":"\u3000","errorMessage":"m"}"#, None, M),
    (
        "{\"errorCode\":\"\u{a0}\u{2003}\",\"errorMessage\":\"m\"}",
        None,
        M,
    ),
    (
        r#"{"errorCode":"A\u002e1","error_code":"A.1","error_msg":"m"}"#,
        A,
        M,
    ),
    // OAuth, AWS, Tencent.
    (r#"{"error":"A.1","error_description":"m"}"#, A, M),
    (r#"{"__type":"com.x#A.1","message":"m"}"#, A, M),
    (r#"{"__type":"com.x\u0023A.1","Message":"m"}"#, A, M),
    (
        r#"{"Response":{"Error":{"Code":"A.1","Message":"m"}}}"#,
        A,
        M,
    ),
    // The outermost object that has a code.
    (
        r#"{"cause":{"code":"B.1","message":"n"},"code":"A.1"}"#,
        A,
        None,
    ),
    (
        r#"{"message":"n","cause":{"code":"A.1","message":"m"}}"#,
        A,
        M,
    ),
    (
        r#"{"message":"m","cause":{"code":"B.1","message":"n"},"code":"A.1"}"#,
        A,
        M,
    ),
    (r#"{"a":{"b":{"code":"B.1"}},"c":{"code":"A.1"}}"#, A, None),
    (r#"{"a":{"code":"A.1"},"b":{"code":"B.1"}}"#, A, None),
    (
        r#"{"data":{"code":"CN"},"error":{"code":"A.1","message":"m"}}"#,
        A,
        M,
    ),
    (
        r#"{"results":[{"id":7},{"error_code":"A.1"},{"error_code":"B.1"}]}"#,
        A,
        None,
    ),
    (r#"[{"error_code":"A.1"},{"error_code":"B.1"}]"#, A, None),
    (r#"[[[{"error_code":"A.1"}]]]"#, A, None),
    // No code anywhere: the outermost message.
    (r#"{"status":404,"error":"m","path":"/x"}"#, None, M),
    (r#"{"detail":"m"}"#, None, M),
    (r#"{"detail":[{"loc":["body"],"msg":"m"}]}"#, None, M),
    (r#"{"detail":{"message":"n"},"message":"m"}"#, None, M),
    (r#"{"Fault":{"type":"T","message":"m"}}"#, None, M),
    // Values: literals, types, nothing.
    (
        r#"{"code":0404,"message":1.50}"#,
        Some("0404"),
        Some("1.50"),
    ),
    (r#"{"code":-1e+99999 }"#, Some("-1e+99999"), None),
    (
        r#"{"code":98765432109876543210987654321}"#,
        Some("98765432109876543210987654321"),
        None,
    ),
    (r#"{"code":4-04x,"message":"m"}"#, None, M),
    (r#"{"code":-,"message":"m"}"#, None, M),
    (r#"{"errorCode":false,"code":"A.1","message":"m"}"#, A, M),
    (r#"{"errorCode":null,"errorMessage":"m"}"#, None, M),
    (r#"{"errorCode":["A.1"],"errorMessage":"m"}"#, None, M),
    (r#"{"errorCode":"A.1","errorMessage":{"en":"m"}}"#, A, None),
    (r#"{"errorCode":"A.1","errorMessage":""}"#, A, Some("")),
    (
        r#"{"errorCode":"","error_code":"A.1","errorMessage":"m"}"#,
        A,
        M,
    ),
    (
        r#"{"errorCode":" ","error_code":"A.1","errorMessage":"m"}"#,
        A,
        M,
    ),
    // Duplicates: the last one that is not blank.
    (
        r#"{"code":"B.1","message":"n","code":"A.1","message":"m"}"#,
        A,
        M,
    ),
    (
        r#"{"code":"A.1","message":"m","code":"","message":null}"#,
        A,
        M,
    ),
    // Escapes, in names, too.
    (
        r#"{"\u0063ode":"A\u002e1","m\u0065ssage":"\"\\\/\b\f\n\r\t"}"#,
        A,
        Some("\"\\/\u{8}\u{c}\n\r\t"),
    ),
    (
        r#"{"msg":"\ud83d\udE00 \ud83d \ude00 \ud83d\u0041"}"#,
        None,
        Some("😀 \u{FFFD} \u{FFFD} \u{FFFD}A"),
    ),
    (
        r#"{"msg":"\x \u12 \u12g4 \uD83D\u1"}"#,
        None,
        Some("\\x \\u12 \\u12g4 \u{FFFD}\\u1"),
    ),
    (
        r#"{"msg":"nul \u0000","co\de":"B.1"}"#,
        None,
        Some("nul \0"),
    ),
    ("{\"msg\":\"raw\nline\"}", None, Some("raw\nline")),
    // Names are whole names, and strings in arrays are none.
    (
        r#"{"CODE":"B","codes":"B","errorcode":"B","x":["code","B"],"y":"code"}"#,
        None,
        None,
    ),
    (r#"{"x":"{\"code\":\"B.1\"}"}"#, None, None),
    // Around the document.
    (
        "\u{FEFF} \r\n\t{ \"code\" : \"A.1\" , \"msg\" : \"m\" }",
        A,
        M,
    ),
    ("\0{\0\"code\"\0:\0\"A.1\"\0}\0", A, None),
    (r#"{"code":"A.1"}</html>"#, A, None),
    (r#"{"msg":"m"}{"code":"B.1"}"#, None, M),
    (r#"[]{"code":"B.1"}"#, None, None),
    (r#"[{"msg":"m"}] [{"code":"B.1"}]"#, None, M),
    (r#"<p>{"code":"B.1"}</p>"#, None, None),
    (r#""{}""#, None, None),
    ("null", None, None),
    ("", None, None),
    // Cut off, or broken.
    (r#"{"code":"A.1","message":"m"#, A, None),
    (r#"{"code":"A.1","message":"m\"#, A, None),
    (r#"{"message":"m","code":40"#, None, M),
    (
        r#"{"message":"m","a":{"message":"n","b":{"code":"A.1""#,
        A,
        Some("n"),
    ),
    (r#"{"message":"m","a":{"message":"n","b":{"c":[{"#, None, M),
    (r#"{"a":NaN,b:1,"c":'x',"code":"A.1"}"#, A, None),
    (r#"{"a":],"b":[,"code":"A.1"}"#, A, None),
    (r#"[}}{"code":"A.1""#, A, None),
];

#[test]
fn pairs() {
    for &(body, code, message) in PAIRS {
        let error = ApiError::decode(400, body.as_bytes());
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
        assert_eq!(error.raw(), body.as_bytes());
    }
}

#[test]
fn binary_bodies() {
    let error = ApiError::decode(400, b"{\"code\":\"A\xE4\",\"msg\":\"\xB8\xAD \xFF\"}");
    assert_eq!(
        (error.code(), error.message()),
        (Some("A\u{FFFD}"), Some("\u{FFFD}\u{FFFD} \u{FFFD}"))
    );
}

/// Body, request id, authorization message.
#[test]
fn request_ids_and_authorization_messages() {
    let cases: &[Case] = &[
        (r#"{"code":"A.1","request_id":"r"}"#, Some("r"), None),
        (r#"{"code":"A.1","requestId":7}"#, Some("7"), None),
        (r#"{"requestID":"r"}"#, Some("r"), None),
        (r#"{"RequestId":"r","message":"m"}"#, Some("r"), None),
        (
            r#"{"Response":{"Error":{"Code":"A.1"},"RequestId":"r"}}"#,
            Some("r"),
            None,
        ),
        (r#"{"code":"A.1","request_id":"\u00a0"}"#, None, None),
        (
            r#"{"code":"A.1","request_id":"r","a":{"request_id":"s"}}"#,
            Some("r"),
            None,
        ),
        (
            r#"{"error":{"code":"A.1"},"request_id":"r"}"#,
            Some("r"),
            None,
        ),
        (
            r#"{"request_id":"r","error":{"code":"A.1"}}"#,
            Some("r"),
            None,
        ),
        (
            r#"{"code":"A.1","request_id":"","meta":{"request_id":"r"}}"#,
            Some("r"),
            None,
        ),
        (
            r#"{"code":"A.1","request_id":" ","meta":{"request_id":"r"}}"#,
            Some("r"),
            None,
        ),
        // The second error's id is not the first one's.
        (
            r#"[{"code":"A.1"},{"code":"B.1","request_id":"s"}]"#,
            None,
            None,
        ),
        (
            r#"{"error":{"code":"A.1","encoded_authorization_message":"e"}}"#,
            None,
            Some("e"),
        ),
        (
            r#"{"error":{"code":"A.1"},"encoded_authorization_message":"e"}"#,
            None,
            Some("e"),
        ),
        (
            r#"{"code":"A.1","encoded_authorization_message":null}"#,
            None,
            None,
        ),
    ];
    for &(body, id, authorization) in cases {
        let error = ApiError::decode(403, body.as_bytes());
        assert_eq!(error.request_id(), id, "{body}");
        assert_eq!(
            error.encoded_authorization_message(),
            authorization,
            "{body}"
        );
    }
}
