//! Any page can be read.

use apm_errors::docs::Page;
use proptest::{collection::vec, prelude::*};

/// A page that has a bit of everything.
const PAGE: &str = "# 错误码<a name=\"x\"></a>\r\n
**表 1** 错误码

<a name=\"table1\"></a>
<table><thead align=\"left\"><tr id=\"row1\"><th rowspan=\"1\"><p id=\"p1\"><a name=\"p1\"></a>状态码</p></th><th><p>错误码</p></th>
<th colspan=\"1\">错误信息</th><th>描述（中文）</th></tr></thead>
<tbody><tr><td rowspan=\"2\">404/500</td><td><p>ORD.0001</p></td><td>No such &lt;order&gt;.</td><td><p>没有</p><ul><li>订单</li></ul></td></tr>
<tr><td>ORD.5*** &#42; &amp;</td><td>-</td></tr><!-- <tr> -->
</tbody></table>

|Error Code|Description|`Status` Code|\n|--|:-:|--|\n|**ORD.0002** \\||_d_<br>e|400 Bad Request|\n|ORD.0003~ORD.0009|~~f~~|\n
```\n<table><tr><td>错误码\n```\n> 1. |错误码|描述|\n>    |--|--|\n>    |A|b|\n\n    <table><td>Error Code<td>Message<tr><td>A.1</table>\n<b";

#[test]
fn every_truncation_of_a_page_is_read() {
    let whole = Page::read(PAGE);
    assert_eq!((whole.rows.len(), whole.skipped.len()), (5, 2));
    for (end, _) in PAGE.char_indices() {
        let page = Page::read(&PAGE[..end]);
        assert!(page.rows.len() <= 5 && page.skipped.len() <= 3);
    }
}

/// Pieces of pages, so that random pages are not only text.
fn piece() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<th>",
        "<td rowspan=3>",
        "<td colspan='99999'>",
        "<td rowspan=0 colspan=0>",
        "<thead>",
        "</tbody>",
        "<p>",
        "</p>",
        "<br/>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "&lt;",
        "&#x0;",
        "<",
        ">",
        "\"",
        "\n",
        "\r\n",
        "\n\n",
        "    ",
        "\t",
        "|",
        "\\|",
        "|--|--|",
        "\n|",
        "```\n",
        "~~~",
        "> ",
        "- ",
        "1. ",
        "**",
        "`",
        "错误码",
        "状态码",
        "描述",
        "Error Code",
        "Solution",
        "A.1",
        "404",
        "404/500",
        "~",
        "*",
        "-",
        "null",
        "\0",
        "\u{200b}",
        "\u{feff}",
        "é",
        "<html>",
        "[",
        "](",
        "![",
        "#",
    ];
    prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,4}"]
}

/// A page of these pieces. A table begins it half of the time, so that there is something to break.
fn page() -> impl Strategy<Value = String> {
    const STARTS: &[&str] = &[
        "",
        "<html>",
        "<table><tr><td>错误码<td>描述<tr>",
        "|错误码|描述|\n|--|--|\n",
    ];
    (prop::sample::select(STARTS), vec(piece(), 0..60))
        .prop_map(|(start, pieces)| start.to_owned() + &pieces.concat())
}

/// What holds for every page.
fn is_well(page: &Page) {
    for row in &page.rows {
        assert!(
            row.status
                .is_none_or(|status| (100..=599).contains(&status))
        );
        assert!(
            (1..=128).contains(&row.code.len()) && row.code.trim() == row.code,
            "{:?}",
            row.code
        );
        for text in [&row.message, &row.description, &row.solution]
            .into_iter()
            .flatten()
        {
            assert!(!text.trim().is_empty() && text.trim() == text, "{text:?}");
        }
    }
    for skipped in &page.skipped {
        assert!(!skipped.reason.is_empty() && skipped.line > 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(page in page()) {
        is_well(&Page::read(&page));
    }

    #[test]
    fn a_page_with_a_piece_replaced_is_read(at: usize, len in 0..40_usize, piece in piece()) {
        let chars: Vec<char> = PAGE.chars().collect();
        let (start, rest) = chars.split_at(at % chars.len());
        let rest = rest.iter().skip(len);
        let page: String = start.iter().copied().chain(piece.chars()).chain(rest.copied()).collect();
        is_well(&Page::read(&page));
    }

    /// Each line of a table is rows, as many as there are statuses, or is skipped.
    #[test]
    fn no_line_is_lost(lines in vec((cell(), cell(), cell()), 0..20), pipes: bool) {
        let (mut page, start, between) = if pipes {
            ("|状态码|错误码|描述|\n|--|--|--|".to_owned(), "\n|", "|")
        } else {
            ("<table><tr><td>状态码<td>错误码<td>描述".to_owned(), "<tr><td>", "<td>")
        };
        for (status, code, text) in &lines {
            page += &[start, status, between, code, between, text].concat();
        }
        let page = Page::read(&page);
        is_well(&page);
        let is_code = |code: &str| !["", "-", "A.1~A.9", "A.5***"].contains(&code);
        let twice = lines.iter().filter(|(status, code, _)| status == "404/500" && is_code(code));
        prop_assert_eq!(page.rows.len() + page.skipped.len(), lines.len() + twice.count());
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop::sample::select(
        &[
            "",
            "-",
            "404",
            "404/500",
            "40",
            "A.1",
            "A.1~A.9",
            "A.5***",
            "A. x",
            "状态码",
            "错误码",
            "描述",
            "d",
        ][..],
    )
    .prop_map(str::to_owned)
}

#[test]
fn deep_nesting_is_cheap() {
    let table = "<table><tr><td>Error Code<td>Description<tr><td>A.1<td>d</table>";
    for (open, rows) in [
        ("<b>", 1),
        ("<div>", 1),
        ("<table>", 1),
        ("<table><tr><td>", 0),
        ("> ", 1),
        ("- ", 1),
    ] {
        let page = open.repeat(100_000) + "\n\n" + table;
        let page = Page::read(&page);
        assert_eq!(page.rows.len(), rows, "{open}");
    }
    let nested = "<table><tr><td>Error Code<td>Description<tr><td>A.1<td>";
    assert_eq!(Page::read(&nested.repeat(20_000)).rows.len(), 4);
    for piece in [
        "[",
        "![",
        "*a ",
        "**a_b",
        "`",
        "|a",
        "<!--",
        "<a href=\"",
        "&",
        "\n",
        "]((",
    ] {
        assert_eq!(
            Page::read(&piece.repeat(100_000)),
            Page::default(),
            "{piece}"
        );
    }
}
