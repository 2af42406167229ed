//! Headers that no list has, and columns that are known by what stands below.

use super::{columns, html, reads};

#[test]
fn headers_are_known_by_their_parts() {
    let row = [(404, "A.1", "m", "d", "s")];
    for header in [
        [
            "HTTP 返回码",
            "错误编号",
            "报错信息",
            "错误码含义",
            "处置建议",
        ],
        ["响应状态", "失败码", "错误内容", "问题描述", "用户操作"],
        ["HTTP", "故障编码", "返回内容", "场景", "恢复建议"],
        ["HTTP响应", "错误标识", "消息", "备注", "怎么办"],
        [
            "HTTP状态码值",
            "错误码编号",
            "界面提示",
            "原因分析",
            "排查步骤",
        ],
        [
            "HTTP Code",
            "Failure Code",
            "Error Text",
            "Interpretation",
            "How to Fix",
        ],
        [
            "Response Status",
            "Error ID",
            "Error Content",
            "Scenario",
            "Next Step",
        ],
        [
            "HTTP Status",
            "Err No.",
            "Displayed Info",
            "Remarks",
            "What to Do",
        ],
        [
            "Status Codes",
            "Exception Code",
            "Prompts",
            "Message Description",
            "Corrective Actions",
        ],
    ] {
        columns(&header, &["404", "A.1", "m", "d", "s"], &row);
    }
}

#[test]
fn headers_have_footnotes_and_brackets() {
    let row = [(404, "A.1", "m", "d", "s")];
    for header in [
        ["状态码1", "错误码①", "错误信息²", "描述*", "措施 [3]"],
        [
            "ＨＴＴＰ（状态码）",
            "【错误码】",
            "错误 信息",
            "描 述",
            "解决方案（可选）",
        ],
        [
            "返回码（HTTP）",
            "编号（Error Code）",
            "描述（Error Message）",
            "含义 [2]",
            "说明（处理措施）",
        ],
        [
            "HTTP-Status-Code",
            "Error_Code2",
            "(Message)",
            "Meaning of Error Code",
            "Solution (Optional)",
        ],
        [
            "Status",
            "Return Code (Error Code)",
            "Message for Users",
            "Reason for the Error",
            "Fix (Solution)",
        ],
    ] {
        columns(&header, &["404", "A.1", "m", "d", "s"], &row);
    }
    columns(
        &["Error Code", "SOAP Fault Code Prefix", "Description"],
        &["A.1", "Client", "d"],
        &[(0, "A.1", "", "d", "")],
    );
}

#[test]
fn columns_without_a_telling_header_are_known_by_what_stands_below() {
    let advice = "Check the order id, or contact support.";
    let prose = "The order is not in the books.";
    for header in [
        ["状态码", "错误码", "一", "二"],
        ["Xyz", "Error Code", "Foo", "Bar"],
    ] {
        columns(
            &header,
            &["404", "A.1", prose, advice],
            &[(404, "A.1", "", prose, advice)],
        );
    }
    let advice = "请检查订单编号后重试。";
    columns(
        &["错误码", "X", "描述"],
        &["A.1", advice, "d"],
        &[(0, "A.1", "", "d", advice)],
    );
    let prose = "请求体的格式不正确。";
    columns(
        &["错误码", "X", "错误信息"],
        &["A.1", prose, "m"],
        &[(0, "A.1", "m", prose, "")],
    );
    // The header takes precedence.
    let header = ["错误码", "X", "描述", "解决方案"];
    columns(
        &header,
        &["A.1", advice, "d", "s"],
        &[(0, "A.1", "", "d", "s")],
    );
    let header = ["模块", "Error Code", "Example", "Meaning"];
    columns(
        &header,
        &["Orders", "A.1", advice, "d"],
        &[(0, "A.1", "", "d", "")],
    );
    // Rows that are numbered have no statuses.
    let rows: Vec<_> = (99..102)
        .map(|n| [n.to_string(), format!("A.{n}"), "d".to_owned()])
        .collect();
    let rows: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let table = [&["No.", "错误码", "描述"][..], &rows[0], &rows[1], &rows[2]];
    let read = [
        (0, "A.99", "", "d", ""),
        (0, "A.100", "", "d", ""),
        (0, "A.101", "", "d", ""),
    ];
    reads(&html(&table), &read);
}

#[test]
fn the_message_is_the_english_text() {
    let row = [(0, "A.1", "No such order.", "没有订单", "s")];
    for header in [
        ["错误码", "错误信息", "Error Message", "处理"],
        ["错误码", "描述", "错误码说明", "处理"],
        [
            "Error Code",
            "Description (Chinese)",
            "Description",
            "Solution",
        ],
        ["错误码", "描述（CN）", "描述（EN）", "处理"],
        ["错误码", "中文", "英文", "处理"],
    ] {
        columns(&header, &["A.1", "没有订单", "No such order.", "s"], &row);
    }
    // In one language, one column describes.
    columns(
        &["错误码", "描述", "说明"],
        &["A.1", "没有订单", "没有"],
        &[(0, "A.1", "", "没有订单", "")],
    );
}

#[test]
fn the_description_of_a_status_is_not_that_of_the_error() {
    columns(
        &["HTTP状态码", "HTTP状态码描述", "错误码", "错误码描述"],
        &["404", "Not Found", "A.1", "d"],
        &[(404, "A.1", "", "d", "")],
    );
    let header = ["Status Code", "Error Code", "Status Code Description"];
    columns(&header, &["404", "A.1", "d"], &[(404, "A.1", "", "d", "")]);
}

#[test]
fn codes_are_distinguished_from_statuses_and_reason_phrases() {
    columns(
        &["Code", "Description", "HTTP Status Code"],
        &["NoSuchOrder", "d", "404 Not Found"],
        &[(404, "NoSuchOrder", "", "d", "")],
    );
    columns(
        &["错误码", "业务错误码", "描述"],
        &["404", "A.12", "d"],
        &[(404, "A.12", "", "d", "")],
    );
    for (header, cells) in [
        (["状态码", "编码", "描述"], ["404", "NOT_FOUND", "没有"]),
        (
            ["Status Code", "Code", "Description"],
            ["500", "InternalServerError", "d"],
        ),
        (["异常返回码", "类型", "描述"], ["400", "Bad Request", "d"]),
        (["状态码", "类型", "描述"], ["400/404", "x", "d"]),
        (["Status", "Type", "Description"], ["ACTIVE_1", "x", "d"]),
        (["状态值", "类型", "描述"], ["ACTIVE1", "x", "d"]),
        (["HTTP", "类型", "描述"], ["HTTP/1.1", "x", "d"]),
        (["操作系统编号", "类型", "描述"], ["Linux6.1", "x", "d"]),
        (["Region ID", "Type", "Description"], ["north-1", "x", "d"]),
        (["编号", "类型", "描述"], ["A0001", "x", "d"]),
        (["任务编码", "类型", "处理措施"], ["A0001", "x", "s"]),
    ] {
        columns(&header, &cells, &[]);
    }
}
