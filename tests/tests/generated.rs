//! Programs that are too large, too random or too wrong to be written here: each is generated,
//! compiled as a user's crate, and run.

use apm_errors::docs::{Format, Language, Page, Row, render};
use proptest::{
    collection::{hash_set, vec},
    option, prop_oneof,
    strategy::{Strategy, Union, ValueTree},
    test_runner::TestRunner,
};
use std::{
    fmt::Write,
    fs,
    path::Path,
    process::{Command, Output},
};

/// Compiles a program that depends on the runtime as a user's does, and runs it.
fn run(name: &str, main: &str) -> Output {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = tests.parent().unwrap();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let package = target.join(name);
    fs::create_dir_all(package.join("src")).unwrap();
    fs::write(package.join("src/main.rs"), main).unwrap();
    let runtime = workspace.join("apm-errors").display().to_string();
    let manifest = format!(
        "[package]\nname = {name:?}\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\napm-errors = {{ path = {runtime:?}, default-features = false }}\n"
    );
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    fs::copy(workspace.join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .current_dir(&package)
        .env("CARGO_TARGET_DIR", target.join("generated"))
        .output()
        .unwrap()
}

fn runs(name: &str, main: &str) {
    let output = run(name, main);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{}",
        errors.chars().take(4000).collect::<String>()
    );
    assert_eq!(errors, "", "the program compiles without a warning");
}

/// An enum whose variants carry no data, a code each.
fn plain(name: &str, codes: impl IntoIterator<Item = String>) -> String {
    let mut text =
        format!("#[derive(Debug, Clone, Copy, PartialEq, ApmError)]\npub enum {name} {{\n");
    for (number, code) in codes.into_iter().enumerate() {
        let status = 400 + number % 200;
        let key = format!("code = {code:?}, status = {status}, message = \"{number} is wrong.\"");
        writeln!(text, "#[apm({key})] V{number},").unwrap();
    }
    text + "}\n"
}

#[test]
fn ten_thousand_codes_compile_and_come_back() {
    let codes = (0..10_000).map(|number| format!("SVCSTG.ORD.{number:06}"));
    let main = "use apm_errors::ApmError;\n".to_owned()
        + &plain("Order", codes)
        + r#"
        fn main() {
            assert_eq!(Order::TABLE.entries().len(), 10_000);
            for (number, entry) in Order::TABLE.entries().enumerate() {
                assert_eq!(entry.code, format!("SVCSTG.ORD.{number:06}"));
                let value = Order::from_code(entry.code).unwrap();
                assert_eq!(value.entry(), entry);
                assert_eq!(format!("{value:?}"), format!("V{number}"));
                assert_eq!(value.to_string(), format!("{number} is wrong."));
            }
            assert_eq!(Order::from_code("SVCSTG.ORD.010000"), None);
        }"#;
    runs("ten-thousand", &main);
}

/// Codes as real tables have them; short ones, some with the start of another one's end; and ones of
/// the lengths at which a comparison takes another way, which differ in a few places.
fn code() -> impl Strategy<Value = String> {
    let lengths = [8_usize, 9, 15, 16, 17, 31, 32, 33, 48, 49, 127, 128].map(|len| {
        (vec(0..len, 0..3), 0..len).prop_map(move |(changed, start)| {
            let mut code: Vec<u8> = b"SVCSTG."
                .iter()
                .cycle()
                .skip(start % 7)
                .take(len)
                .copied()
                .collect();
            for at in changed {
                code[at] = b'0';
            }
            String::from_utf8(code).unwrap()
        })
    });
    prop_oneof![
        4 => "[A-Z]{2,6}\\.[A-Z]{0,3}\\.?[0-9]{1,6}",
        2 => "[A-C!\"\\\\é错]{1,7}",
        2 => "[AB]{0,20}\\.0000000",
        4 => Union::new(lengths),
    ]
}

#[test]
fn random_enums_give_every_code_back_and_refuse_every_mutation() {
    let mut runner = TestRunner::deterministic();
    // Few codes are looked up in another way than more.
    let sizes = [1..=8_usize, 8..=9, 9..=80];
    let tables = sizes.map(|sizes| vec(hash_set(code(), sizes), 16));
    let tables = tables.new_tree(&mut runner).unwrap().current().concat();
    let mut main = "use apm_errors::ApmError;\n".to_owned();
    let mut checks = String::new();
    for (number, codes) in tables.iter().enumerate() {
        main += &plain(&format!("E{number}"), codes.iter().cloned());
        let codes = codes.iter().collect::<Vec<_>>();
        writeln!(checks, "check(&{codes:?}, E{number}::from_code);").unwrap();
    }
    main += r#"
        fn check<E: ApmError>(codes: &[&str], from_code: fn(&str) -> Option<E>) {
            for code in codes {
                assert_eq!(from_code(code).unwrap().code(), *code);
                for at in (0..=code.len()).filter(|at| code.is_char_boundary(*at)) {
                    let (start, end) = code.split_at(at);
                    for between in ["0", "A", ".", " ", "\u{e9}"] {
                        refuses(codes, from_code, &format!("{start}{between}{end}"));
                        let end = end.get(1..).unwrap_or_default();
                        refuses(codes, from_code, &format!("{start}{between}{end}"));
                    }
                    refuses(codes, from_code, start);
                    refuses(codes, from_code, end);
                }
            }
        }
        fn refuses<E>(codes: &[&str], from_code: fn(&str) -> Option<E>, mutation: &str) {
            assert_eq!(from_code(mutation).is_some(), codes.contains(&mutation), "{mutation}");
        }"#;
    writeln!(main, "fn main() {{\n{checks}}}").unwrap();
    for sizes in [1..=7, 8..=8, 9..=9, 10..=80] {
        assert!(
            tables.iter().any(|codes| sizes.contains(&codes.len())),
            "{sizes:?}"
        );
    }
    runs("random-enums", &main);
}

#[test]
fn five_thousand_codes_are_disjoint_from_five_thousand() {
    let codes = |prefix: &str| {
        let prefix = format!("{prefix}{}", "X".repeat(100));
        (0..5_000)
            .map(move |number| format!("{prefix}.{number:06}"))
            .collect::<Vec<_>>()
    };
    // Small tables cost next to nothing; otherwise rustc would warn about a long evaluation.
    let main = "use apm_errors::{ApigwErrorCode, ApmError, ApmErrorCode, assert_disjoint};\n"
        .to_owned()
        + &plain("Order", codes("A"))
        + &plain("Stock", codes("B"))
        + "assert_disjoint!(Order, Stock, ApmErrorCode, ApigwErrorCode);\n\
           fn main() { println!(\"{:?} {:?}\", Order::V0.code(), Stock::V0.code()) }";
    runs("disjoint", &main);
}

#[test]
fn a_shared_code_does_not_compile_and_the_error_says_which() {
    let shared = ["A.1", "A.2", "SHARED.7", "A.3"].map(str::to_owned);
    let other = ["B.1", "SHARED.7"].map(str::to_owned);
    let main = "use apm_errors::{ApmError, ApmErrorCode, assert_disjoint};\n".to_owned()
        + &plain("Order", shared)
        + "pub mod stock { use apm_errors::ApmError;\n"
        + &plain("Stock", other)
        + "}\nassert_disjoint!(ApmErrorCode, Order, stock::Stock);\nfn main() {}";
    let output = run("shared", &main);
    assert!(!output.status.success());
    let errors = String::from_utf8(output.stderr).unwrap();
    let wanted = "the code `SHARED.7` is used by both `Order` and `stock::Stock`: give one of the two \
                  another code";
    assert!(errors.contains(wanted), "{errors}");
}

#[test]
fn a_missing_debug_is_reported_once_for_each_trait() {
    let main = plain("Order", ["A.1".to_owned()]).replace("Debug, Clone, Copy, PartialEq, ", "");
    let output = run(
        "debug",
        &format!("use apm_errors::ApmError;\n{main}fn main() {{}}"),
    );
    let errors = String::from_utf8(output.stderr).unwrap();
    let of_debug = "error[E0277]: `Order` doesn't implement `Debug`";
    assert_eq!(errors.matches("error[").count(), 3, "{errors}");
    assert_eq!(errors.matches(of_debug).count(), 3, "{errors}");
}

/// The entries that the enum of a page has, as Rust writes them: those of a code together, none twice. An
/// undocumented status is 0.
fn entries(page: &Page) -> Vec<String> {
    let mut codes: Vec<(&str, Vec<String>)> = Vec::new();
    for row in &page.rows {
        let at = codes.iter().position(|(code, _)| *code == row.code);
        let at = at.unwrap_or_else(|| {
            codes.push((&row.code, Vec::new()));
            codes.len() - 1
        });
        let texts = (&row.message, &row.description, &row.solution);
        let entry = format!("({}, {:?}, {texts:?})", row.status.unwrap_or(0), row.code);
        if !codes[at].1.contains(&entry) {
            codes[at].1.push(entry);
        }
    }
    codes.into_iter().flat_map(|(_, entries)| entries).collect()
}

#[test]
fn enums_of_pages_compile_and_give_their_rows_back() {
    let row = |status, code: &str, texts: [&str; 3]| {
        let [message, description, solution] =
            texts.map(|text| (!text.is_empty()).then(|| text.to_owned()));
        let code = code.to_owned();
        Row {
            status,
            code,
            message,
            description,
            solution,
            details: None,
        }
    };
    let names = [
        "Self", "self", "None", "Some", "Ok", "Err", "Error", "type", "TABLE", "code", "1.0",
        "A.1", "a_1", "A1", "a-1", "错误", "\"\\`'",
    ];
    let mut rows = Vec::from(names.map(|name| row(Some(400), name, ["", "", ""])));
    let texts = [
        "{} is {wrong}}",
        "a \"quote\" \\ and `code` ``",
        "lines\nof\ntext",
        "https://example.com/x?y=[z](w) <b> </b> *i* _j_ &amp;",
        "[`Vec`] [std] #hash @at //! /// /* */",
        "错误：{错误}。",
        "\u{202e}bidi\u{2066}",
        "Self",
        "self",
        "none",
        "it isn't, and never was",
        "'a",
    ];
    rows.extend(
        texts
            .iter()
            .enumerate()
            .map(|(at, text)| row(Some(500), &format!("T.{at}"), [text; 3])),
    );
    for status in [None, Some(404), Some(500), None] {
        rows.push(row(status, "S.1", ["several", "", ""]));
        rows.push(row(status, "S.2", ["Several Things.", "", ""]));
    }
    let mut tables = vec![rows];

    let text = || option::of("[a-z]{1,8}[ a-zA-Z0-9{}\"'\\\\错<>`\\[\\]()/*.,:!_\n-]{0,30}[a-z]");
    let code = "[A-Za-z错]{0,2}[._ -]?[A-Za-z0-9]{1,2}";
    let row = (option::of(100..=599_u16), code, text(), text(), text());
    let row = row.prop_map(|(status, code, message, description, solution)| Row {
        status,
        code,
        message,
        description,
        solution,
        details: None,
    });
    let mut runner = TestRunner::deterministic();
    tables.extend(
        vec(vec(row, 1..60), 24)
            .new_tree(&mut runner)
            .unwrap()
            .current(),
    );

    let mut main =
        "//! Enums.\n#![deny(warnings, missing_docs, unused_qualifications, clippy::all)]\n"
            .to_owned();
    let mut checks = String::new();
    let mut rows_read = 0;
    for (number, rows) in tables.iter().enumerate() {
        // A page's rows, for its codes and texts are what a page can hold.
        let page = Page::read(&render(rows.clone(), Format::Html, Language::English));
        rows_read += page.rows.len();
        let source = page.enum_source("E");
        writeln!(main, "/// A page.\npub mod page{number} {{\n{source}}}").unwrap();
        let entries = entries(&page).join(", ");
        writeln!(
            checks,
            "check(page{number}::E::TABLE.entries(), &[{entries}]);"
        )
        .unwrap();
    }
    main += r"
        type Texts<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);
        fn check(entries: apm_errors::Entries, expected: &[(u16, &str, Texts<'_>)]) {
            let entry = |it: apm_errors::ErrorEntry| (it.status, it.code, (it.message, it.description, it.solution));
            assert_eq!(entries.map(entry).collect::<Vec<_>>(), expected);
        }";
    writeln!(main, "fn main() {{\n{checks}}}").unwrap();
    assert!(rows_read > 600, "{rows_read}");
    runs("pages", &main);
}
