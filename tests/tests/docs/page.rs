//! Pages of every shape that documentation has.

use apm_errors::docs::{Page, Row};

/// A row as the tests write one: status, code, message, description, solution; 0 and an empty text are none.
pub(super) type Cells = (u16, &'static str, &'static str, &'static str, &'static str);

pub(super) fn row((status, code, message, description, solution): Cells) -> Row {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Row {
        status: (status != 0).then_some(status),
        code: code.to_owned(),
        message: text(message),
        description: text(description),
        solution: text(solution),
    }
}

#[track_caller]
pub(super) fn reads(page: &str, rows: &[Cells]) {
    let page = Page::read(page);
    assert_eq!(page.rows, rows.iter().copied().map(row).collect::<Vec<_>>());
    assert_eq!(page.skipped, []);
}

/// A table of HTML without spans.
pub(super) fn html(rows: &[&[&str]]) -> String {
    let row = |row: &&[&str]| {
        let cells = row.iter().map(|cell| format!("<td><p>{cell}</p>\n</td>\n"));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows: String = rows.iter().map(row).collect();
    format!("<table>{rows}</table>\n")
}

/// What the columns are, by what a table of one row gives.
#[track_caller]
pub(super) fn columns(header: &[&str], cells: &[&str], rows: &[Cells]) {
    reads(&html(&[header, cells]), rows);
    let pipes = |cells: &[&str]| format!("|{}|\n", cells.join("|"));
    let rule = pipes(&vec!["--"; header.len()]);
    reads(&(pipes(header) + &rule + &pipes(cells)), rows);
}

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
    // A cause describes where nothing describes better.
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
fn tables_of_other_things_are_no_tables_of_error_codes() {
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

#[test]
fn a_cell_of_several_statuses_is_a_row_for_each() {
    let header = ["状态码", "错误码", "描述"];
    let two = [(404, "A.1", "", "d", ""), (500, "A.1", "", "d", "")];
    columns(&header, &["404/500", "A.1", "d"], &two);
    columns(&header, &["404 Not Found, 500", "A.1", "d"], &two);
    reads(&html(&[&header, &["404</p><p>500", "A.1", "d"]]), &two);
}

#[test]
fn what_is_nothing_is_none() {
    for nothing in ["", "-", "null", "无", "NA", "N/A", " \u{a0} "] {
        columns(
            &["状态码", "错误码", "错误信息", "描述", "处理措施"],
            &[nothing, "A.1", nothing, nothing, nothing],
            &[(0, "A.1", "", "", "")],
        );
    }
}

#[test]
fn what_is_no_entry_is_skipped_with_its_reason_and_line() {
    let table = [
        ("400", "A.1", ""),
        ("40", "A.2", "the status `40` is not one of 100 to 599"),
        ("***", "A.3", "the status `***` is not one of 100 to 599"),
        ("4000", "A.4", "the status `4000` is not one of 100 to 599"),
        ("400~499", "A.5", "`400~499` is a range of statuses"),
        ("400 - 499", "A.6", "`400 - 499` is a range of statuses"),
        ("400", "A.5000~A.5999", "a range of codes"),
        ("400", "A.5000 to A.5999", "a range of codes"),
        ("400", "A.5…A.6", "a range of codes"),
        ("400", "A.5***", "a pattern of codes"),
        ("400", "A.5xx", "a pattern of codes"),
        ("400", "-", "there is no code"),
        ("400", "无", "there is no code"),
        ("400", "", "there is no code"),
        ("状态码", "错误码", "the header again"),
    ];
    let mut rows = vec![vec!["状态码", "错误码", "描述"]];
    rows.extend(table.map(|(status, code, _)| {
        let text = if code == "错误码" { "描述" } else { "d" };
        vec![status, code, text]
    }));
    let pipes: Vec<_> = rows
        .iter()
        .map(|row| format!("|{}|\n", row.join("|")))
        .collect();
    let page = Page::read(&(pipes[0].clone() + "|--|--|--|\n" + &pipes[1..].concat()));
    assert_eq!(page.rows, [row((400, "A.1", "", "d", ""))]);
    for (skipped, (at, (_, code, reason))) in
        page.skipped.iter().zip(table.iter().enumerate().skip(1))
    {
        let found = (&*skipped.code, &*skipped.reason, skipped.line);
        assert_eq!(found, (*code, *reason, at + 3));
    }
    assert_eq!(page.skipped.len(), table.len() - 1);

    let long = "A".repeat(129);
    let sentence = "There is no code for this error, so this cell has a sentence instead.";
    for code in [&*long, sentence] {
        let page = Page::read(&html(&[&["错误码", "描述"], &[code, "d"]]));
        assert_eq!(page.rows, []);
        assert_eq!(page.skipped[0].code, code);
        assert_eq!(page.skipped[0].reason, "too long for a code");
    }
}

#[test]
fn codes_are_what_is_seen_of_them() {
    for (code, read) in [
        ("DCS. 4855", "DCS. 4855"),
        ("Bad\n  Request", "Bad Request"),
        ("A.1\u{200b}", "A.1"),
        ("\u{feff}A.\u{ad}1", "A.1"),
        ("<b>A</b>.<i>1</i>", "A.1"),
        ("0", "0"),
        ("请求错误", "请求错误"),
        ("A_*".strip_suffix('*').unwrap(), "A_"),
    ] {
        let page = Page::read(&html(&[&["错误码", "描述"], &[code, "d"]]));
        assert_eq!(page.rows[0].code, read);
    }
}

#[test]
fn texts_keep_their_lines_and_lose_their_marks() {
    let cell = "<p id=x><a name=x></a>One\n  two<b>three</b><order-id> &lt;x:x&gt; &amp;amp;</p>\n<ul><li>a</li><li>b</li></ul>c<br>d\
                <!-- e --><script>f</script><img src=x alt=y>&nbsp;{g}";
    let page = Page::read(&html(&[&["错误码", "描述"], &["A.1", cell]]));
    let text = "One twothree <x:x> &amp;\na\nb\nc\nd {g}";
    assert_eq!(page.rows[0].description.as_deref(), Some(text));

    let cell = "**One** `two` *three*<br>four \\| five \\* [six](x) 额**。**&lt;seven_eight_nine&gt; <a name=x></a>";
    let page = Page::read(&format!("|错误码|描述|\n|--|--|\n|A.1|{cell}|"));
    let text = "One two three\nfour | five * six 额。<seven_eight_nine>";
    assert_eq!(page.rows[0].description.as_deref(), Some(text));
}

#[test]
fn cells_that_span_rows_and_columns() {
    let page = "<table>
        <thead><tr><th colspan=5>Table 1</th></tr>
        <tr><th rowspan=2>Module</th><th rowspan=2>Status Code</th><th rowspan=2>Error Code</th><th colspan=2>Error Message</th></tr>
        <tr><th>English</th><th>Chinese</th></tr></thead>
        <tbody><tr><td rowspan=0>All</td><td rowspan=\"2\">400</td><td>A.1</td><td>m1</td><td rowspan=3>d</td></tr>
        <tr><td>A.2</td><td>m2</td></tr>
        <tr><td>500</td><td rowspan=2>A.3</td><td>m3</td></tr>
        <tr><td>501</td><td>m4</td><td>d4</td></tr>
        <tr><td>502</td><td>A.5</td><td colspan=2>m5</td></tr>
        </tbody></table>";
    reads(
        page,
        &[
            (400, "A.1", "m1", "d", ""),
            (400, "A.2", "m2", "d", ""),
            (500, "A.3", "m3", "d", ""),
            (501, "A.3", "m4", "d4", ""),
            (502, "A.5", "m5", "m5", ""),
        ],
    );
    // A title among the rows is no row.
    let page = Page::read(
        "<table><tr><th>Error Code<th>Description<tr><td colspan=2>Servers<tr><td>A.1<td>d</table>",
    );
    assert_eq!(page.rows, [row((0, "A.1", "", "d", ""))]);
    assert_eq!(page.skipped[0].code, "Servers");
    assert_eq!(page.skipped[0].reason, "one cell takes the whole row");
    // No cell reaches into another group.
    reads(
        "<table><thead><tr><th rowspan=9>Error Code<th>Description<tbody><tr><td>A.1<td>d</table>",
        &[(0, "A.1", "", "d", "")],
    );
}

#[test]
fn html_of_every_kind() {
    let row = [(0, "A.1", "", "d", "")];
    let table = "<TABLE border><TR><TH>Error Code<TH>Description<TR><TD>A.1<TD>d";
    reads(table, &row);
    reads(&format!("{table}</TABLE> and more"), &row);
    reads(&format!("Text before {table}</table> and after."), &row);
    reads(
        &format!("1. An item:\n\n    {table}\n\n    </table>\n"),
        &row,
    );
    reads(
        &format!("Indented by mistake:\n\n        {table}</table>\n"),
        &row,
    );
    reads(
        "<table><td>Error Code<td>Description<tr><td>A.1</td></td></p><td>d</tr></table>",
        &row,
    );
    let page = "<!DOCTYPE html>\n<html><head><title>x</title>\n\n<script>'<table><tr><td>Error Code<td>Description<tr><td>A.0<td>d</table>'</script>\n\n\
                <!-- <table><tr><td>Error Code<td>Description<tr><td>A.0<td>d</table> -->\n\n<body>\n\n\n      <div>\n\n          ";
    reads(
        &format!("\u{feff}\n{page}{table}</table></div></html>"),
        &row,
    );
    // What is HTML from its beginning is no Markdown anywhere.
    let unseen = format!("\u{feff}<html>\n\n    <!--\n\nold:\n\n    {table}</table>\n\n    -->");
    reads(&unseen, &[]);
}

#[test]
fn a_table_of_html_is_read_to_its_end_whatever_markdown_makes_of_it() {
    let page = "<table><tr><th>Error Code</th><th>Description</th></tr>\n\n\n      \
                <tr><td>A.1</td>\n\n```\n\n<td>d **e**\n\n# f</td></tr>\n\n\
                </table>\n\n<table><tr><td>Error Code<td>Description<tr><td>A.2<td>g</table>\n\n\
                ```\n\n|Error Code|Description|\n|--|--|\n|A.3|h|\n";
    reads(
        page,
        &[
            (0, "A.1", "", "d **e** # f", ""),
            (0, "A.2", "", "g", ""),
            (0, "A.3", "", "h", ""),
        ],
    );
}

#[test]
fn examples_in_code_are_no_tables() {
    let html = "<table><tr><td>Error Code<td>Description<tr><td>A.1<td>d</table>";
    let pipes = "|Error Code|Description|\n|--|--|\n|A.1|d|\n";
    reads(
        &format!("```html\n{html}\n\n{pipes}```\n~~~\n{html}\n~~~\n"),
        &[],
    );
    reads(&format!("`{html}`"), &[]);
    reads(
        &format!("    |x|\n\n    {}", pipes.replace('\n', "\n    ")),
        &[],
    );
}

#[test]
fn a_table_within_a_table() {
    let inner = "<table><tr><td>Error Code<td>Description<tr><td>A.1<td>d</table>";
    let outer = format!("<table><tr><td>Menu<td>{inner}<tr><td>x<td>y</table>");
    reads(&outer, &[(0, "A.1", "", "d", "")]);
    // What stands in a cell is what the cell says.
    let outer = "<table><tr><td>Error Code<td>Description<tr><td>A.1<td>one of<table><tr><td>a<td>b</table>or c</table>";
    reads(outer, &[(0, "A.1", "", "one of\na\nb\nor c", "")]);
}

#[test]
fn all_tables_of_a_page_in_their_order() {
    let pipes = "|Error Code|Description|\n|--|--|\n";
    let page = format!(
        "# Errors\r\n\r\n{pipes}|A.1|a|\r\n\r\n{}\r\n> {}\r\n- {}",
        html(&[&["错误码", "说明"], &["A.2", "b"]]),
        format!("{pipes}|A.3|c|\n\n").replace('\n', "\n> "),
        format!("{pipes}|A.4|d|\n").replace('\n', "\n  "),
    );
    // However lines end. Where each is two, no pipe table has a second line.
    let all = &["A.1", "A.2", "A.3", "A.4"][..];
    for (end, expected) in [
        ("\r\n", all),
        ("\n", all),
        ("\r", all),
        ("\r\r\n", &all[1..2]),
    ] {
        let page = Page::read(&page.replace("\r\n", "\n").replace('\n', end));
        let codes: Vec<_> = page.rows.iter().map(|row| &*row.code).collect();
        assert_eq!(codes, expected, "{end:?}");
    }
}

#[test]
fn a_row_that_is_too_short_or_too_long_is_a_row() {
    reads(
        "|Error Code|Message|Description|\n|--|--|--|\n|A.1|\n|A.2|m|d|more|\n",
        &[(0, "A.1", "", "", ""), (0, "A.2", "m", "d", "")],
    );
    let page = Page::read("<table><tr><td>Description<td>Error Code<tr><td>d<tr><td></table>");
    assert_eq!((page.rows.len(), page.skipped.len()), (0, 2));
}
