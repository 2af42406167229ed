//! Columns: which ones a table has, and which tables have those of error codes.

use super::{columns, reads};

#[test]
fn columns_stand_in_any_order_and_language() {
    let all = [(404, "A.1", "m", "d", "s")];
    for header in [
        ["HTTP错误码", "错误码", "返回信息", "错误描述", "措施"],
        ["返回码", "异常码", "错误提示", "失败原因", "如何处理"],
        ["状态码", "错误码", "错误信息", "描述", "处理措施"],
        [
            "HTTP状态码",
            "返回错误码",
            "Error Message",
            "说明",
            "描述（处理措施）",
        ],
        ["响应码", "业务错误码", "返回消息体", "语义", "解决方案"],
        [
            "响应状态码",
            "错误代码",
            "提示信息",
            "错误码说明",
            "处理建议",
        ],
        ["http 状态码", "errorCode", "error_msg", "可能原因", "建议"],
        [
            "HTTP Status Code",
            "Error Code",
            "Error Message",
            "Description",
            "Handling Measure",
        ],
        [
            "Response Code",
            "Error Code",
            "Message",
            "Error Code Description",
            "Recommended Action",
        ],
        [
            "Status",
            "error_code",
            "Error Information",
            "Possible Cause",
            "Suggestion (Optional)",
        ],
        [
            "**Status Code**",
            "**Error Code**",
            "Message",
            "Meaning",
            "Solution",
        ],
        [
            "状态码 Status Code",
            "错误码 Error Code",
            "信息",
            "含义",
            "解决办法",
        ],
    ] {
        columns(&header, &["404", "A.1", "m", "d", "s"], &all);
        let [status, code, message, description, solution] = header;
        let header = [solution, message, code, description, status];
        columns(&header, &["s", "m", "A.1", "d", "404"], &all);
    }
}

#[test]
fn columns_may_be_missing_and_others_are_passed_over() {
    columns(
        &["错误码", "说明"],
        &["A.1", "d"],
        &[(0, "A.1", "", "d", "")],
    );
    columns(
        &["Error Code", "Message"],
        &["A.1", "m"],
        &[(0, "A.1", "m", "", "")],
    );
    columns(
        &["失败原因编码", "失败原因", "处理措施"],
        &["A.1", "d", "s"],
        &[(0, "A.1", "", "d", "s")],
    );
    columns(
        &["错误码", "描述", "HTTP响应码", "SOAP错误码前缀"],
        &["NoSuchTagSet", "d", "404 Not Found", "Client"],
        &[(404, "NoSuchTagSet", "", "d", "")],
    );
    columns(
        &["Module", "Error Type", "Error Code", "Error Description"],
        &["Public", "Client", "A.1", "d"],
        &[(0, "A.1", "", "d", "")],
    );
    // A cause is the description if there is no better one.
    columns(
        &["错误码", "原因", "错误信息", "描述"],
        &["A.1", "c", "m", "d"],
        &[(0, "A.1", "m", "d", "")],
    );
    columns(
        &["错误码", "提示信息", "按需处理建议", "包周期处理建议"],
        &["A.1", "m", "s", "other"],
        &[(0, "A.1", "m", "", "s")],
    );
}

#[test]
fn two_columns_of_a_kind() {
    // Clients get what is English.
    columns(
        &["错误码", "错误描述（中文）", "错误描述（English）"],
        &["A.1", "d", "m"],
        &[(0, "A.1", "m", "d", "")],
    );
    columns(
        &["错误码", "中文信息", "英文信息"],
        &["A.1", "d", "m"],
        &[(0, "A.1", "m", "d", "")],
    );
    // The last of five columns is what to do.
    columns(
        &[
            "Response Code",
            "Error Code",
            "Description",
            "Error Message",
            "Description.",
        ],
        &["400", "A.1", "d", "m", "s"],
        &[(400, "A.1", "m", "d", "s")],
    );
}

#[test]
fn headers_of_codes_of_any_kind_are_known_by_what_stands_below() {
    columns(
        &["Code", "Description"],
        &["10000001", "d"],
        &[(0, "10000001", "", "d", "")],
    );
    columns(
        &["返回码", "说明"],
        &["E000510", "d"],
        &[(0, "E000510", "", "d", "")],
    );
    columns(
        &["状态码", "编码", "说明"],
        &["400", "SYS.0403", "d"],
        &[(400, "SYS.0403", "", "d", "")],
    );
    columns(
        &[
            "业务状态码（result_code）",
            "描述信息（result_message）",
            "处理方法",
        ],
        &["1000", "m", "s"],
        &[(0, "1000", "m", "", "s")],
    );
    for (header, cells) in [
        (&["Status Code", "Description"], ["404", "Not found"]),
        (&["状态码", "说明"], ["204", "修改成功。"]),
        (&["返回值", "说明"], ["400 Bad Request", "请求错误。"]),
        (&["Code", "Description"], ["404", "Not found"]),
        (&["Code", "Description"], ["0", "running"]),
    ] {
        columns(header, &cells, &[]);
    }
    columns(&["状态码", "编码", "状态码说明"], &["500", "OK", "d"], &[]);
}

#[test]
fn other_tables_are_not_read() {
    columns(
        &["参数", "是否必选", "参数类型", "描述"],
        &["error_code", "否", "String", "错误码"],
        &[],
    );
    columns(
        &["Name", "Type", "Description"],
        &["errorCode", "String", "Error code"],
        &[],
    );
    columns(&["错误码状态", "描述"], &["400", "Bad Request"], &[]);
    columns(
        &["Error Response Code", "Type", "Description"],
        &["400", "Bad request", "d"],
        &[],
    );
    columns(
        &["HTTP状态码", "返回消息体", "描述"],
        &["200", "upload ok", "d"],
        &[],
    );
    columns(&["错误码", "示例"], &["A.1", "x"], &[]);
    reads("no table at all", &[]);
    reads("", &[]);
}
