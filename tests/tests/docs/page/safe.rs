//! Only error codes give entries, and skipped lines are reported with the line and the true reason.

use super::{html, reads, row};
use apm_errors::docs::{ColumnNumbers, Page};

#[track_caller]
fn skips(page: &Page, expected: &[(&str, &str, usize)]) {
    let skipped = page.skipped.iter();
    let skipped: Vec<_> = skipped
        .map(|it| (&*it.code, &*it.reason, it.line))
        .collect();
    assert_eq!(skipped, expected);
}

#[test]
fn endings_of_words_do_not_count() {
    for header in [
        "Default Value",
        "Default No",
        "Default Code",
        "Vault Code",
        "Terror Code",
    ] {
        reads(&html(&[&[header, "Description"], &["E1001", "d"]]), &[]);
    }
    for header in [
        "Fault Code",
        "fault_code",
        "faultCode",
        "FAULTCODE",
        "Device Fault No.",
    ] {
        reads(
            &html(&[&[header, "Description"], &["E1001", "d"]]),
            &[(0, "E1001", "", "d", "")],
        );
    }
}

#[test]
fn a_table_that_may_be_one_of_codes_and_is_not_read_is_named() {
    let page =
        Page::read("# Any\n\n|Code|Description|\n|--|--|\n|PARCEL_SENT|It is on its way.|\n");
    let reason = "a table that is not read: it is unclear whether these are error codes";
    assert_eq!(page.rows, []);
    skips(&page, &[("Code", reason, 3)]);
    let reason = "a table that is not read: no column describes the codes";
    skips(
        &Page::read("|错误码|示例|\n|--|--|\n|A.1|x|\n"),
        &[("错误码", reason, 1)],
    );
}

#[test]
fn statuses_within_texts() {
    for (cell, status) in [
        ("400", 400),
        ("HTTP 400", 400),
        ("HTTP/1.1 400 Bad Request", 400),
        ("HTTP400", 400),
        ("400BadRequest", 400),
        ("状态码：400", 400),
        ("返回 404 Not Found 错误", 404),
        ("the HTTP status 503 of the gateway", 503),
        ("400 (more than 200 parts)", 400),
    ] {
        let table = html(&[
            &["错误码", "HTTP状态码"],
            &["A.1", "400"],
            &["A.2", "400"],
            &["A.3", cell],
        ]);
        assert_eq!(Page::read(&table).rows[2].status, Some(status), "{cell}");
    }
    for cell in [
        "VPC.0504",
        "EIP-404",
        "more than 500 parts",
        "长度不能超过 500 字节",
        "5xx",
        "40",
        "500409",
    ] {
        let table = html(&[
            &["错误码", "HTTP状态码"],
            &["A.1", "400"],
            &["A.2", "400"],
            &["A.3", cell],
        ]);
        let page = Page::read(&table);
        assert_eq!((page.rows.len(), page.skipped.len()), (2, 1), "{cell}");
        assert_eq!(
            page.skipped[0].reason,
            format!("the status `{cell}` is not one of 100 to 599")
        );
    }
}

#[test]
fn of_two_columns_of_one_kind_there_is_one_table() {
    reads(
        "|错误码|描述|描述|\n|--|--|--|\n|A.1|d|d|\n",
        &[(0, "A.1", "", "d", "")],
    );
}

#[test]
fn a_delimiter_row_of_another_width_still_makes_a_table() {
    for delimiters in ["|:--|", "|--|--|--|--|", "--|", "> |--|--|--|"] {
        let page = format!(
            "|Error Code|Message|\n{}\n|A.1|m|\n",
            delimiters.trim_start_matches("> ")
        );
        reads(&page, &[(0, "A.1", "m", "", "")]);
    }
    reads(
        "> |Error Code|Message|\r\n> |--|\r\n> |A.1|m|\r\n",
        &[(0, "A.1", "m", "", "")],
    );
    // It is none without a header above it.
    reads("Error Code\n|--|--|\n|A.1|m|\n", &[]);
}

#[test]
fn long_tables_are_read_as_short_ones() {
    let mut page = "|Status Code|Error Code|Message|\r\n|--|--|--|\r\n".to_owned();
    for number in 0..2000 {
        let cells = [
            "404",
            &format!("A.{number:04}"),
            &format!("**No** `order` {number} \\| a_b<br>&lt;x"),
        ];
        page.extend(["|", &cells.join(" | "), " |\r\n"]);
    }
    page += "| 500 | A.2000 | m | more |\r\n\r\nText\r\n\r\n|Error Code|Message|\r\n|--|--|\r\n|A.2001|n|\r\n";
    let page = Page::read(&page);
    for number in 0..2000 {
        let message = format!("No order {number} | a_b\n<x");
        let expected = (
            Some(404),
            format!("A.{number:04}"),
            Some(message),
            Some(number + 3),
        );
        let found = page.rows[number].clone();
        assert_eq!(
            (found.status, found.code, found.message, page.line(number)),
            expected
        );
    }
    assert_eq!(
        (&*page.rows[2000].code, page.line(2000)),
        ("A.2001", Some(2009))
    );
    skips(
        &page,
        &[(
            "A.2000",
            "the row has more cells than the header, which has 3: `more`",
            2003,
        )],
    );
}

#[test]
fn text_around_tables_of_html_is_kept_where_a_cell_has_it() {
    let text = "word ".repeat(40);
    let page = format!(
        "{text}\n\n<TABLE><tr><td>Error Code<td>Message<tr><td>A.1<td>\n{text}\n</TABLE>\n"
    );
    reads(
        &page,
        &[(0, "A.1", text.trim(), "", "")].map(|it| {
            (
                it.0,
                it.1,
                Box::leak(it.2.to_owned().into_boxed_str()) as &'static str,
                it.3,
                it.4,
            )
        }),
    );
}

#[test]
fn a_line_that_is_too_long_is_left_out_and_named() {
    for piece in ["|", "|a", "a|", "\\|", "[", "*a "] {
        let page = piece.repeat((1 << 20) / piece.len() + 9);
        let page = Page::read(&format!(
            "{page}\n|--|\n\n|Error Code|Message|\n|--|--|\n|A.1|m|\n"
        ));
        assert_eq!(page.rows, [row((0, "A.1", "m", "", ""))], "{piece}");
        skips(&page, &[("", "a line of more than 1 MiB is not read", 1)]);
    }
    // A table goes on below it.
    for rows in ["", "|A.0|m|\n", "|A.0|m|\n|A.0|m|\n"] {
        let page = [
            "|Error Code|Message|\n|--|--|\n",
            rows,
            "|A.2|",
            &"|x".repeat(1 << 19),
            "\n|A.1|m|\n",
        ];
        let page = Page::read(&page.concat());
        assert_eq!(page.rows.last(), Some(&row((0, "A.1", "m", "", ""))));
        let line = page.line(page.rows.len() - 1).unwrap();
        skips(
            &page,
            &[("", "a line of more than 1 MiB is not read", line - 1)],
        );
    }
    // As many cells as fit into a line do no harm.
    let page = "|Error Code|Message".to_owned() + &"|x".repeat(60_000) + "\n|--\n|A.1|m\n";
    assert_eq!(Page::read(&page).rows, [row((0, "A.1", "m", "", ""))]);
}

#[test]
fn too_much_markup_outside_of_tables_ends_the_page() {
    let reason = "the rest of the page is not read: there is too much outside of tables";
    let table = "|Error Code|Message|\n|--|--|\n|A.1|m|\n\n";
    for piece in ["|\n", "<\n", "- *\n", "<b><i>\n", "x<table>\n<b>\n\n"] {
        let page = format!("{table}{}{table}", piece.repeat(300_000));
        let page = Page::read(&page);
        assert_eq!(page.rows, [row((0, "A.1", "m", "", ""))], "{piece:?}");
        let last = page.skipped.last().map(|it| (&*it.code, &*it.reason));
        assert_eq!(last, Some(("", reason)), "{piece:?}");
        let line = page.skipped.last().map_or(0, |it| it.line);
        assert!((40_000..300_000).contains(&line), "{piece:?} {line}");
    }
    // Text outside of tables costs little, even if there is a lot.
    let html = "<table><tr><td>Error Code</td>\n<td>Message</td></tr>\n";
    let long = format!(
        "{html}{}</table>\n\n",
        "<tr>\n<td>A.1</td>\n\n<td>m</td></tr>\n\n".repeat(50_000)
    );
    assert_eq!(Page::read(&(long + table)).rows.len(), 50_001);
    for piece in ["Text, and text.\n", "\n", "错误\r\n", "\r"] {
        let page = piece.repeat(400_000) + "\n" + table;
        assert_eq!(
            Page::read(&page).rows,
            [row((0, "A.1", "m", "", ""))],
            "{piece:?}"
        );
    }
}

#[test]
fn more_rows_than_a_page_can_have_end_it() {
    for (start, piece, between) in [
        ("|Error Code|Message|\n|--|--|\n", "|A.1|m|\n", 0),
        (
            "<table><tr><td>Error Code<td>Message",
            "<tr><td>A.1<td>m\n",
            1,
        ),
    ] {
        let page = Page::read(&(start.to_owned() + &piece.repeat(400_000)));
        let reason = "the rest of the page is not read: there are too many rows for its size";
        let line = page.skipped[0].line;
        assert_eq!(page.skipped[0].reason, reason);
        assert!(
            (300_000..390_000).contains(&page.rows.len()),
            "{}",
            page.rows.len()
        );
        assert_eq!(page.rows.len() + 3 - 2 * between, line);
        assert!(
            page.rows
                .iter()
                .all(|it| *it == row((0, "A.1", "m", "", "")))
        );
    }
}

#[test]
fn a_million_cells_are_those_that_the_header_has() {
    let cells = "<td>x".repeat(1_000_000);
    let page = format!(
        "<html><table><tr><td>Error Code<td>Message<tr><td>A.1<td>m{cells}<tr><td>A.2<td>n</table>"
    );
    let page = Page::read(&page);
    assert_eq!(
        page.rows,
        [row((0, "A.1", "m", "", "")), row((0, "A.2", "n", "", ""))]
    );
    let spans = "<td colspan=1000 rowspan=65000>Error Code".repeat(100_000);
    assert_eq!(
        Page::read(&format!("<html><table><tr>{spans}<tr>{spans}</table>")).rows,
        []
    );
}

#[test]
fn columns_may_be_named_by_their_numbers() {
    let page = "|Fa|So|La|\n|--|--|--|\n|KAPUTT|404|It is broken.|\n|x~y|500|d|\n\n|Fa|So|\n|--|--|\n|A|500|\n";
    assert_eq!(Page::read(page).rows, []);
    let columns = ColumnNumbers {
        status: Some(2),
        description: Some(3),
        ..ColumnNumbers::code(1)
    };
    let page = Page::read_columns(page, &columns);
    assert_eq!(page.rows, [row((404, "KAPUTT", "", "It is broken.", ""))]);
    skips(&page, &[("x~y", "a range of codes", 4)]);
    assert_eq!(
        Page::read_columns("|A|B|\n|--|--|\n|c|d|\n", &ColumnNumbers::code(0)),
        Page::default()
    );
}
