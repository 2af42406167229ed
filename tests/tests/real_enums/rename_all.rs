//! `rename_all`, `prefix`: codes made of names, as serde makes them.

use apm_errors::ApmError;
use serde::Serialize;

macro_rules! cases {
    ($($module:ident: $case:literal;)+) => {$(
        mod $module {
            use super::*;

            #[derive(Debug, Clone, Copy, PartialEq, Serialize, ApmError)]
            #[serde(rename_all = $case)]
            #[apm(rename_all = $case, status = 400)]
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, clippy::enum_variant_names)]
            pub(super) enum Names {
                Plain,
                TwoWords,
                HTTPError,
                Ipv4Address,
                V2,
                A,
                AB,
                With_Underscore,
                snake_already,
                X9Y8z,
                r#type,
            }

            #[test]
            fn codes_are_those_of_serde() {
                use Names::*;
                let all = [
                    Plain, TwoWords, HTTPError, Ipv4Address, V2, A, AB, With_Underscore,
                    snake_already, X9Y8z, r#type,
                ];
                for name in all {
                    let serde = serde_json::to_value(name).unwrap();
                    assert_eq!(name.code(), serde, "{name:?} in {}", $case);
                    assert_eq!(Names::from_code(name.code()), Some(name));
                    assert_eq!(name.status(), 400);
                }
                assert_eq!(Names::TABLE.entries().len(), all.len());
            }
        }
    )+};
}

cases! {
    lower: "lowercase";
    upper: "UPPERCASE";
    pascal: "PascalCase";
    camel: "camelCase";
    snake: "snake_case";
    screaming_snake: "SCREAMING_SNAKE_CASE";
    kebab: "kebab-case";
    screaming_kebab: "SCREAMING-KEBAB-CASE";
}

#[derive(Debug, ApmError)]
#[apm(prefix = "order.", rename_all = "snake_case", status = 500)]
enum Prefixed {
    ByName,
    #[apm(message = "{0} is gone.", status = 410)]
    WithMessage(u8),
    #[apm(code = "Literal")]
    Spelt,
    #[apm(status = 400)]
    #[apm(status = 409, message = "later.")]
    Twice,
    #[apm(same_as = ByName, message = "again.")]
    Again,
    WithData {
        #[allow(dead_code)]
        id: u32,
    },
    Empty {},
    Source(#[from] std::fmt::Error),
}

#[test]
fn a_prefix_applies_to_names_and_literals() {
    let rows: Vec<_> = Prefixed::TABLE
        .entries()
        .map(|entry| (entry.code, entry.status))
        .collect();
    assert_eq!(
        rows,
        [
            ("order.by_name", 500),
            ("order.with_message", 410),
            ("order.Literal", 500),
            ("order.twice", 400),
            ("order.twice", 409),
            ("order.with_data", 500),
            ("order.empty", 500),
            ("order.source", 500),
        ]
    );
    assert_eq!(Prefixed::Again.code(), "order.by_name");
    assert_eq!(Prefixed::Again.to_string(), "again.");
    assert_eq!(Prefixed::WithMessage(3).to_string(), "3 is gone.");
    assert_eq!(Prefixed::Spelt.code(), "order.Literal");
    assert_eq!(Prefixed::Twice.status(), 400);
    assert_eq!(Prefixed::ByName.to_string(), "order.by_name");
    assert_eq!(Prefixed::WithData { id: 1 }.code(), "order.with_data");
    assert_eq!(Prefixed::Empty {}.code(), "order.empty");
    assert_eq!(Prefixed::from(std::fmt::Error).code(), "order.source");
}

#[derive(Debug, ApmError)]
#[apm(prefix = "S\"3/")]
enum Quoted {
    #[apm(code = "é", status = 400, message = "no.")]
    Code,
}

#[test]
fn a_prefix_is_escaped_as_a_part_of_the_code() {
    assert_eq!(Quoted::Code.code(), "S\"3/é");
    assert_eq!(
        Quoted::Code.to_json(),
        r#"{"errorCode":"S\"3/é","errorMessage":"no."}"#
    );
}

#[derive(Debug, ApmError)]
#[apm(rename_all = "camelCase", status = 400)]
#[allow(clippy::upper_case_acronyms)]
enum NonAscii {
    ÉtéÀVenir,
    订单,
}

/// The derive of serde panics here.
#[test]
fn a_name_may_begin_with_any_letter() {
    assert_eq!(
        (NonAscii::ÉtéÀVenir.code(), NonAscii::订单.code()),
        ("ÉtéÀVenir", "订单")
    );
    assert_eq!(NonAscii::订单.to_string(), "订单");
}
