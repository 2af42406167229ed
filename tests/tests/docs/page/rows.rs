//! Rows: the content of their cells, and which of them are not entries.

use super::{columns, html, reads, row};
use apm_errors::docs::Page;

#[test]
fn a_cell_of_several_statuses_is_a_row_for_each() {
    let header = ["状态码", "错误码", "描述"];
    let two = [(404, "A.1", "", "d", ""), (500, "A.1", "", "d", "")];
    columns(&header, &["404/500", "A.1", "d"], &two);
    columns(&header, &["404 Not Found, 500", "A.1", "d"], &two);
    reads(&html(&[&header, &["404</p><p>500", "A.1", "d"]]), &two);
}

#[test]
fn missing_texts_are_none() {
    for nothing in ["", "-", "null", "无", "NA", "N/A", " \u{a0} "] {
        columns(
            &["状态码", "错误码", "错误信息", "描述", "处理措施"],
            &[nothing, "A.1", nothing, nothing, nothing],
            &[(0, "A.1", "", "", "")],
        );
    }
}

#[test]
fn skipped_lines_have_a_reason_and_a_line() {
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
    for (code, reason) in [
        (&*long, "too long for a code"),
        (sentence, "a sentence, not a code"),
    ] {
        let page = Page::read(&html(&[&["错误码", "描述"], &[code, "d"]]));
        assert_eq!(page.rows, []);
        assert_eq!(page.skipped[0].code, code);
        assert_eq!(page.skipped[0].reason, reason);
    }
}

#[test]
fn codes_are_read_as_they_look() {
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
fn a_row_that_is_too_short_is_a_row_and_one_that_is_too_long_is_none() {
    let header = "|Error Code|Message|Description|\n|--|--|--|\n";
    reads(
        &format!("{header}|A.1|\n|A.2|m|d||\n|A.3|a \\| b|d\n"),
        &[
            (0, "A.1", "", "", ""),
            (0, "A.2", "m", "d", ""),
            (0, "A.3", "a | b", "d", ""),
        ],
    );
    // Which of its cells was cut by a pipe is not known.
    let page = Page::read(&format!("{header}|A.1|a | b|d|\n|A.2|m|d|"));
    assert_eq!(page.rows, [row((0, "A.2", "m", "d", ""))]);
    let found = (
        &*page.skipped[0].code,
        &*page.skipped[0].reason,
        page.skipped[0].line,
    );
    let reason = "the row has more cells than the header, which has 3: `d`";
    assert_eq!(found, ("A.1", reason, 3));
    let page = Page::read("<table><tr><td>Description<td>Error Code<tr><td>d<tr><td></table>");
    assert_eq!((page.rows.len(), page.skipped.len()), (0, 2));
}
