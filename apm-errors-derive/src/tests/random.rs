//! Random tables: what the derive lays out, the runtime reads back.

use crate::{
    check,
    errors::Errors,
    expand::{Index, Key, Layout},
    read,
};
use apm_errors::{__private_v0_1 as runtime, ErrorTable};
use proptest::{collection::hash_set, prelude::*};

/// A code like real ones: a few that differ in little, and some odd ones.
fn code() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "SVCSTG\\.(ATS|ATPS)\\.[0-9]{4,6}",
        4 => "[A-Z]{1,3}\\.[0-9]{1,4}",
        2 => "APIGW\\.0[0-9]{3}",
        1 => "[ -~]{0,20}",
        1 => "[!-~à-ÿ一-龥]{1,40}",
        1 => "A{0,60}[AB]{1,8}A{0,60}",
    ]
    .prop_map(|code| code.trim().to_owned())
    .prop_filter("a code has 1 to 128 bytes", |code| {
        (1..=128).contains(&code.len())
    })
}

fn text() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[^{}]{0,30}[a-z订单]")
}

/// The table of an enum with these rows, made as the macro makes it.
fn table(rows: &[(String, u16, [Option<String>; 3])]) -> &'static ErrorTable {
    let variants = rows
        .iter()
        .enumerate()
        .map(|(number, (code, status, texts))| {
            let name = quote::format_ident!("V{number}");
            let [message, description, solution] = texts.each_ref().map(|text| text.iter());
            quote::quote! {
                #[apm(code = #code, status = #status #(, message = #message)*
                    #(, description = #description)* #(, solution = #solution)*)]
                #name
            }
        });
    let input = syn::parse_quote!(enum Random { #(#variants,)* });
    let mut errors = Errors::default();
    let item = read::item(&input, &mut errors);
    check::item(&item, &mut errors);
    assert_eq!(
        errors.into_tokens().map(|mistakes| mistakes.to_string()),
        None
    );
    let Layout { text, records, .. } = Layout::of(&item);
    let codes = rows.iter().map(|(code, ..)| code.as_str());
    let codes: Vec<_> = codes.zip(0..).collect();
    let index = Index::solve(&codes);
    let key = match index.key {
        Key::Windows(front, back) => runtime::Key::Windows(front, back),
        Key::All => runtime::Key::All,
    };
    let [records, pilots, slots] = [records, index.pilots, index.slots].map(|it| &*it.leak());
    Box::leak(Box::new(runtime::table(
        "Random",
        text.leak(),
        records,
        key,
        index.seed,
        pilots,
        slots,
    )))
}

/// Every text that is one small change away.
fn mutations(code: &str) -> Vec<String> {
    let chars: Vec<char> = code.chars().collect();
    let mut all = vec![
        String::new(),
        format!("{code} "),
        format!(" {code}"),
        code.repeat(2),
    ];
    for at in 0..chars.len() {
        let with = |new: &[char]| {
            [&chars[..at], new, &chars[at + 1..]]
                .concat()
                .into_iter()
                .collect()
        };
        let (c, flipped) = (chars[at], if chars[at] == '0' { '1' } else { '0' });
        all.extend::<[String; 4]>([
            with(&[]),
            with(&[flipped]),
            with(&[c, c]),
            with(&['\u{e9}']),
        ]);
        all.push(chars[..at].iter().collect());
        let case = if c.is_uppercase() {
            c.to_ascii_lowercase()
        } else {
            c.to_ascii_uppercase()
        };
        all.push(with(&[case]));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_code_comes_back_and_no_mutation_does(
        codes in hash_set(code(), 1..120),
        status in 100u16..=599,
        texts in [text(), text(), text()],
    ) {
        let rows: Vec<_> =
            codes.iter().map(|code| (code.clone(), status, texts.clone())).collect();
        let table = table(&rows);
        prop_assert_eq!(table.entries().len(), rows.len());
        for (code, ..) in &rows {
            let entry = table.get(code).unwrap();
            prop_assert_eq!((entry.code, entry.status), (code.as_str(), status));
            let found = [entry.message, entry.description, entry.solution];
            prop_assert_eq!(found, texts.each_ref().map(Option::as_deref));
            for mutation in mutations(code) {
                let known = codes.contains(&mutation);
                prop_assert_eq!(table.get(&mutation).is_some(), known, "{}", mutation);
            }
        }
    }
}
