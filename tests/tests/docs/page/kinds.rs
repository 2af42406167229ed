//! Which tables are those of error codes, by their headers in any language and by what stands below them.

use super::{columns, html, reads};
use apm_errors::docs::Page;

#[test]
fn a_column_called_code_has_codes_if_they_or_their_texts_are_those_of_errors() {
    for (header, code) in [
        (["Code", "Message"], "zip-code-is-odd"),
        (["Code", "Solution"], "LOGIN_IS_OVER"),
        (["Code", "Description"], "INVALID_ARGUMENT"),
        (["Code", "Description"], "OrderNotFound"),
        (["Return Code", "Description"], "10001"),
        (["RetCode", "Description"], "160"),
        (["返回码", "说明"], "10001"),
        (["responseCode", "Description"], "BAD_SIGNATURE"),
    ] {
        let page = Page::read(&html(&[&header, &[code, "d"]]));
        assert_eq!(page.rows.len(), 1, "{header:?} {code}");
    }
    for (header, code) in [
        (["Code", "Description"], "PARCEL_SENT"),
        (["Code", "Description"], "NODE_READY"),
        (["Code", "Description"], "86"),
        (["Code", "Description"], "let x = 1;"),
        (["Return Code", "Description"], "0"),
    ] {
        reads(&html(&[&header, &[code, "d"]]), &[]);
    }
}

#[test]
fn beside_a_status_any_word_or_number_is_a_code() {
    for (header, code) in [
        ("Code", "1"),
        ("Error", "invalid_grant"),
        ("Error Type", "invalid_grant"),
        ("错误类型", "invalid_grant"),
        ("Key", "EVENT_IS_GONE"),
        ("Type", "RuleIsWrong"),
        ("Reason", "quotaExceeded"),
        ("Exception", "OrderException"),
    ] {
        columns(
            &["HTTP status", header, "Description"],
            &["409", code, "d"],
            &[(409, code, "", "d", "")],
        );
        columns(
            &[header, "HTTP", "Description"],
            &[code, "409 Conflict", "d"],
            &[(409, code, "", "d", "")],
        );
    }
    for (header, cell) in [
        ("Type", "JSON"),
        ("Type", "string"),
        ("Key", "a b"),
        ("Reason", "It is late."),
    ] {
        columns(
            &["HTTP status", header, "Description"],
            &["409", cell, "d"],
            &[],
        );
    }
    // Without a status, errors may be named, but not things.
    columns(
        &["Error", "Definition"],
        &["0xE6_0001", "d"],
        &[(0, "0xE6_0001", "", "d", "")],
    );
    columns(&["Error", "Definition"], &["TypeError", "d"], &[]);
    columns(&["Error", "Description"], &["0.0125", "d"], &[]);
    columns(&["Key", "Definition"], &["SERVER_PORT", "d"], &[]);
}

#[test]
fn numbers_in_another_base_are_not_statuses() {
    reads(
        &html(&[
            &["错误码（16进制）", "错误码（10进制）", "描述"],
            &["0x0194", "404", "d"],
        ]),
        &[(0, "0x0194", "", "d", "")],
    );
    // Nor are numbers that HTTP does not know, under a header that does not speak of statuses.
    columns(
        &["错误码", "值", "描述"],
        &["A.1", "256", "d"],
        &[(0, "A.1", "", "d", "")],
    );
}

#[test]
fn headers_may_be_misspelt() {
    for header in [
        ["Errror Code", "Messsage"],
        ["Erorr Code", "Messgae"],
        ["ErrorCode", "ErrorMessage"],
        ["errorcode", "errormessage"],
        ["errno", "msg"],
    ] {
        columns(&header, &["A.1", "m"], &[(0, "A.1", "m", "", "")]);
    }
    columns(&["Mirror Code", "Message"], &["V001", "m"], &[]);
}

#[test]
fn headers_of_other_languages() {
    let row = [(404, "A.1", "m", "d", "s")];
    for header in [
        [
            "回應狀態碼（HTTP）",
            "錯誤代碼",
            "訊息",
            "詳細描述",
            "解決方法",
        ],
        [
            "ステータスコード",
            "エラー番号",
            "エラーメッセージ",
            "エラー内容",
            "解決策",
        ],
        ["상태코드", "에러 코드", "메세지", "내용", "조치"],
        [
            "Statuscode",
            "Fehlernummer",
            "Meldung",
            "Bedeutung",
            "Maßnahme",
        ],
        [
            "Code d’état",
            "Code erreur",
            "Message",
            "Description",
            "Solution",
        ],
        [
            "Код ответа",
            "Код ошибки",
            "Сообщение",
            "Пояснение",
            "Как исправить",
        ],
    ] {
        columns(&header, &["404", "A.1", "m", "d", "s"], &row);
    }
    for header in [
        ["コード", "説明"],
        ["코드", "설명"],
        ["Код", "Описание"],
        ["Numéro", "Détails"],
    ] {
        columns(&header, &["E1001", "d"], &[(0, "E1001", "", "d", "")]);
        columns(&header, &["404", "d"], &[]);
    }
}
