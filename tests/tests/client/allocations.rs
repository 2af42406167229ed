//! How often decoding allocates.

use allocation_counter::measure;
use apm_errors::ApiError;
use std::hint::black_box;

fn allocations<T>(run: impl FnOnce() -> T) -> u64 {
    measure(|| {
        black_box(run());
    })
    .count_total
}

/// The kept body is one of them.
#[test]
fn at_most_two_beyond_the_kept_body() {
    let deep = format!(
        "{}{}",
        r#"{"a":"#.repeat(1000),
        r#"{"code":"A.1","message":"m"}"#
    );
    let wide = format!(r#"{{"code":"A.1"{}}}"#, r#","k":"v""#.repeat(1000));
    let bodies = [
        "{ \n    \"errorCode\": \"SVCSTG_AMS_4000001\", \n    \"errorMessage\": \"Request param invalid\" \n}",
        r#"{"error":{"code":"A.1","message":"m"},"request_id":"r"}"#,
        r#"{"message":"n","a":{"message":"n","b":{"code":"A.1","message":"m"}}}"#,
        &deep,
        &wide,
    ];
    for body in bodies {
        assert_eq!(
            allocations(|| ApiError::decode(400, body.as_bytes())),
            2,
            "{body}"
        );
    }
    // Nothing to keep costs nothing but the error itself.
    assert_eq!(allocations(|| ApiError::decode(502, b"<html>")), 2);
    assert_eq!(allocations(|| ApiError::decode(502, b"")), 1);
}

#[test]
fn escapes_cost_no_allocations() {
    let message = r"caf\u00e9 \ud83d\ude00\n".repeat(1000);
    let body = format!(r#"{{"code":"A.1","message":"{message}"}}"#);
    let count = allocations(|| ApiError::decode(400, body.as_bytes()));
    assert!(count <= 4, "{count}");
    let names = format!(r#"{{"code":"A.1"{}}}"#, r#","k\u0065y":0"#.repeat(1000));
    assert!(allocations(|| ApiError::decode(400, names.as_bytes())) <= 4);
}

#[test]
fn accessors_and_moves_do_not_allocate() {
    let error = ApiError::decode(404, br#"{"error_code":"APIGW.0101","error_msg":"m"}"#);
    let read = || {
        (
            error.code(),
            error.message(),
            error.is_gateway(),
            error.entry(),
            error.raw().len(),
        )
    };
    assert_eq!(allocations(read), 0);
}

#[test]
fn checking_a_success_costs_no_allocation() {
    let answer = || http::Response::new(r#"{"traces":[{"id":1}],"code":"A","name":"n"}"#);
    let made = allocations(answer);
    assert_eq!(allocations(|| ApiError::check(answer())), made);
}

/// What a decode needs at a time, in any format: twice the body and 2 MiB, and as much of the body as is kept.
#[test]
fn memory_is_bounded() {
    const SIZE: usize = 8 << 20;
    const ROOM: usize = (2 << 20) + (128 << 10);
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let fill = |filler: &[u8], before: &str, after: &str| {
        let filler = filler.repeat(SIZE / filler.len());
        [before.as_bytes(), &filler, after.as_bytes()].concat()
    };
    let xml = |filler| {
        fill(
            filler,
            "<Error><Code>A</Code><Message>",
            "</Message><Code>B</Code></Error>",
        )
    };
    let mut bodies: Vec<(&str, Vec<u8>)> = vec![
        ("", xml(b"<a>")),
        ("", fill(b"<a>", "<Error><Code>A</Code>", "")),
        (
            "",
            fill(b"<Message>\"</Message>", "<Error><Code>A</Code>", ""),
        ),
        ("", {
            // Escapes make twice as much of them.
            let quotes = "\"".repeat(SIZE / 4);
            let text = |name: &str| format!("<{name}>{quotes}</{name}>");
            let names = ["Message", "RequestId", "EncodedAuthorizationMessage"];
            format!("<Error><Code>A</Code>{}</Error>", names.map(text).concat()).into_bytes()
        }),
        (
            "",
            utf16(&format!(
                "\u{feff}{{\"code\":\"A\",\"m\":\"{}",
                "错".repeat(SIZE / 2)
            )),
        ),
        (
            "windows-1252",
            fill(b"\x80", "{\"code\":\"A\",\"message\":\"", "\"}"),
        ),
        (
            "windows-1252",
            fill(
                b"\x80",
                "<Error><Code>A</Code><Message>",
                "</Message></Error>",
            ),
        ),
        (
            "gbk",
            fill(b"\xCE\xDE", "{\"code\":\"A\",\"message\":\"", "\"}"),
        ),
    ];
    for filler in [
        "\u{1}",
        "\"",
        "\\",
        "&quot;",
        "&",
        "错",
        "<![CDATA[\"]]>",
        "<!---->\"",
        "<a/>\"",
        "\r\n",
    ] {
        bodies.push(("", xml(filler.as_bytes())));
    }
    bodies.push(("", xml(b"\xFF")));
    for (charset, body) in bodies {
        let answer = http::Response::builder()
            .status(500)
            .header("content-type", format!("a/b; charset={charset}"));
        let answer = answer.body(&body).unwrap();
        let mut code = None;
        let most = measure(|| {
            let error = ApiError::check(answer).unwrap_err();
            code = error.code().map(str::to_owned);
        });
        let most = usize::try_from(most.bytes_max).unwrap();
        let beginning = String::from_utf8_lossy(&body[..60]);
        assert!(most <= 2 * body.len() + ROOM, "{most} for {beginning}");
        assert_eq!(code.as_deref(), Some("A"), "{beginning}");
    }
}
