//! The cells of a document, as readers that know nothing of us read them. A line break is `\n`.

use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

pub(crate) type Cells = Vec<Vec<String>>;

/// With pulldown-cmark, with all GitHub extensions in addition to tables.
pub(crate) fn pulldown_cmark(page: &str) -> Cells {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut rows = Cells::new();
    for event in Parser::new_ext(page, options) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => rows.last_mut().unwrap().push(String::new()),
            Event::Text(text) => push(&mut rows, &text),
            Event::InlineHtml(tag) if &*tag == "<br>" => push(&mut rows, "\n"),
            Event::Start(Tag::Table(_))
            | Event::End(
                TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell,
            ) => {}
            other => panic!("{other:?} in {page}"),
        }
    }
    rows
}

/// By comrak, which follows GitHub's own reader and makes links of addresses as it does; its HTML by html5gum.
pub(crate) fn comrak(page: &str) -> Cells {
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    options.render.r#unsafe = true;
    html5gum(&comrak::markdown_to_html(page, &options))
}

/// By html5gum, the tokenizer of browsers. Links are nothing but their texts.
pub(crate) fn html5gum(page: &str) -> Cells {
    let mut rows = Cells::new();
    let mut in_cell = false;
    for token in Tokenizer::new(page) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match &**tag.name {
                b"tr" => rows.push(Vec::new()),
                b"th" | b"td" => {
                    in_cell = true;
                    rows.last_mut().unwrap().push(String::new());
                }
                b"br" => push(&mut rows, "\n"),
                b"table" | b"thead" | b"tbody" | b"a" => {}
                _ => panic!("{tag:?} in {page}"),
            },
            Token::EndTag(tag) => in_cell &= !matches!(&**tag.name, b"th" | b"td"),
            Token::String(text) => {
                let text = std::str::from_utf8(&text).unwrap();
                if in_cell {
                    push(&mut rows, text);
                } else {
                    assert_eq!(text.trim(), "");
                }
            }
            // The reader reports control characters as errors, but keeps them.
            Token::Error(error) => {
                let is_control = matches!(*error, html5gum::Error::ControlCharacterInInputStream);
                assert!(is_control, "{error:?} in {page}");
            }
            other => panic!("{other:?} in {page}"),
        }
    }
    rows
}

/// By the csv crate, which reads the format of RFC 4180.
pub(crate) fn csv(page: &str) -> Cells {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(page.as_bytes());
    let records = reader.records().map(Result::unwrap);
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    records.map(cells).collect()
}

fn push(rows: &mut Cells, text: &str) {
    let cell = rows.last_mut().unwrap().last_mut().unwrap();
    cell.push_str(text);
}
