//! Tables of every kind, wherever on a page they stand.

use super::{html, reads, row};
use apm_errors::docs::Page;

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
    // A title between the rows is not a row.
    let page = Page::read(
        "<table><tr><th>Error Code<th>Description<tr><td colspan=2>Servers<tr><td>A.1<td>d</table>",
    );
    assert_eq!(page.rows, [row((0, "A.1", "", "d", ""))]);
    assert_eq!(page.skipped[0].code, "Servers");
    assert_eq!(page.skipped[0].reason, "one cell spans the whole row");
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
    // A page that begins as HTML has no Markdown.
    let unseen = format!("\u{feff}<html>\n\n    <!--\n\nold:\n\n    {table}</table>\n\n    -->");
    reads(&unseen, &[]);
}

#[test]
fn an_html_table_in_markdown_is_read_to_its_end() {
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
fn tables_in_code_blocks_are_not_read() {
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
    // Markup in a cell is resolved.
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
fn a_title_above_the_header_may_be_one_cell_of_many() {
    let row = [(0, "A.1", "", "d", "")];
    reads(
        "<table><tr><td>表 1 错误码<tr><td>错误码<td>描述<tr><td>A.1<td>d</table>",
        &row,
    );
    reads("|表 1 错误码||\n|--|--|\n|错误码|描述|\n|A.1|d|", &row);
}

#[test]
fn a_table_without_a_header_continues_the_one_before_it() {
    let table = html(&[&["状态码", "错误码", "描述"], &["404", "A.11", "d"]]);
    let read = |row: [&str; 3]| Page::read(&(table.clone() + "more:\n\n" + &html(&[&row, &row])));
    assert_eq!(read(["404", "A.11", "d"]).rows.len(), 3);
    // What has a header, or other columns, is another table.
    for other in [
        ["404", "类型", "d"],
        ["名称", "A.12", "d"],
        ["404", "A.12", ""],
    ] {
        let other: Vec<_> = other.into_iter().filter(|cell| !cell.is_empty()).collect();
        let page = Page::read(&(table.clone() + &html(&[&other, &other])));
        assert_eq!(page.rows.len(), 1, "{other:?}");
    }
    // Between the two nothing else stands.
    let other = html(&[&["参数", "类型", "描述"], &["a", "b", "c"]]);
    let page = Page::read(&(table.clone() + &other + &html(&[&["404", "A.12", "d"]])));
    assert_eq!(page.rows.len(), 1);
}
