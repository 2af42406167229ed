//! An event is short, on one line, and a value that exceptions are made of.

use crate::printed::{Printed, printed};
use apm_errors::{ApmError, ErrorResponse};
use std::{error::Error, fmt};

#[derive(Debug, ApmError)]
#[apm(
    code = "SVCSTG.LOG.500001",
    status = 500,
    message = "no table {name}, {name}."
)]
struct NoTable {
    name: String,
    source: Texts,
}

fn no_table(name: String, source: Texts) -> NoTable {
    NoTable { name, source }
}

/// An error with this text, and the rest as its sources.
#[derive(Debug)]
struct Texts {
    text: String,
    source: Option<Box<Texts>>,
}

fn texts(
    texts: impl IntoIterator<Item = impl Into<String>, IntoIter: DoubleEndedIterator>,
) -> Texts {
    let texts = texts.into_iter().map(Into::into).rev();
    let chain = texts.fold(None, |source, text| Some(Box::new(Texts { text, source })));
    *chain.unwrap()
}

impl fmt::Display for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for Texts {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// The texts of the one error of the one event.
fn texts_of(printed: &Printed) -> Vec<&str> {
    let [error] = &*printed.errors else {
        panic!("{} events", printed.errors.len())
    };
    error.iter().map(|exception| &*exception.text).collect()
}

#[test]
fn events_are_always_short() {
    for character in [
        "x",
        "\"",
        "\\",
        "\n",
        "\u{1}",
        "错",
        "\u{e0001}",
        "🦀",
        "\u{202e}",
    ] {
        let text = character.repeat((2 << 20) / character.len());
        let sources = (0..80).map(|at| format!("{at} {text}"));
        for sources in [texts([text.clone()]), texts(sources)] {
            let answer = ErrorResponse::from(no_table(text.clone(), sources));
            let printed = printed(|| answer.log());
            for line in [&printed.text, &printed.json] {
                assert!(line.len() < 8192, "{} bytes of {character:?}", line.len());
                assert_eq!(line.matches('\n').count(), 1, "{character:?}");
                assert!(line.matches("… (cut)").count() >= 4, "{line}");
            }
            let texts = texts_of(&printed);
            assert_eq!(texts.len(), 2);
            assert!(texts.iter().all(|text| text.ends_with("… (cut)")));
            assert!(texts[0].len() <= 1024 + "… (cut)".len());
        }
    }
    // Many short sources.
    let answer = ErrorResponse::from(no_table(
        String::new(),
        texts((0..80).map(|at| at.to_string() + "\"")),
    ));
    let printed = printed(|| answer.log());
    assert!(printed.text.len() < 8192 && printed.json.len() < 8192);
    assert_eq!(texts_of(&printed).len(), 65);
}

#[test]
fn a_text_is_cut_only_where_it_is_too_long() {
    // "no table , ." are 12 bytes.
    for (length, cut) in [(506, false), (507, true)] {
        let id = "x".repeat(length);
        let answer = ErrorResponse::from(no_table(id, texts(["y".repeat(1536)])));
        let printed = printed(|| answer.log());
        let texts = texts_of(&printed);
        assert_eq!(texts[0].ends_with("… (cut)"), cut, "{length}");
        assert_eq!(texts[1], "y".repeat(1536));
    }
    // What is escaped is shown as a whole, or not at all.
    let answer = ErrorResponse::from(no_table(
        String::new(),
        texts(["y".repeat(1534) + "\u{1b}"]),
    ));
    let printed = printed(|| answer.log());
    let texts = texts_of(&printed);
    assert_eq!(texts[1], "y".repeat(1534) + "… (cut)");
}

#[test]
fn a_source_is_not_repeated() {
    let sources = texts([
        "query: no such table: X",
        "no such table: X",
        "such table: X",
        "code 7",
    ]);
    let answer = ErrorResponse::from(no_table("X".to_owned(), sources));
    let printed = printed(|| answer.log());
    assert!(
        printed
            .json
            .contains(r#""error.chain":"query: no such table: X: code 7""#),
        "{}",
        printed.json
    );
    assert!(
        printed
            .text
            .contains("error.sources=[query: no such table: X, code 7]"),
        "{}",
        printed.text
    );
    let expected = [
        ("SVCSTG.LOG.500001", "no table X, X."),
        ("Texts", "query: no such table: X"),
        ("Texts", "code 7"),
    ];
    let exceptions = printed.errors[0].iter();
    let exceptions = exceptions.map(|exception| (&*exception.name, &*exception.text));
    assert_eq!(exceptions.collect::<Vec<_>>(), expected);
    assert_eq!(printed.names, ["apm_errors.error"]);
}

#[derive(Debug, ApmError)]
#[apm(code = "SVCSTG.LOG.500003", status = 500)]
struct Named(#[source] Box<dyn Error + Send + Sync>);

#[test]
fn an_exception_without_a_name_is_an_error() {
    for (source, name) in [
        ("a text".into(), "Error"),
        (Box::<dyn Error + Send + Sync>::from(Endless), "Endless"),
        ("x".parse::<u8>().unwrap_err().into(), "ParseIntError"),
    ] {
        let printed = printed(|| ErrorResponse::from(Named(source)).log());
        assert_eq!(printed.errors[0][1].name, name);
    }
}

/// A `Display` without an end.
#[derive(Debug)]
struct Endless;

impl fmt::Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        loop {
            f.write_str("on and ")?;
        }
    }
}

impl Error for Endless {}

#[derive(Debug, ApmError)]
#[apm(code = "SVCSTG.LOG.500002", status = 500)]
struct Never(#[source] Endless);

#[test]
fn the_rest_of_a_cut_text_is_not_formatted() {
    let printed = printed(|| ErrorResponse::from(Never(Endless)).log());
    let texts = texts_of(&printed);
    assert_eq!(texts[0], "SVCSTG.LOG.500002");
    assert!(texts[1].starts_with("on and on and "));
}
