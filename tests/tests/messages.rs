//! A message is a format string: `Display`, `message` and the body have the same output as `format!`.

use apm_errors::ApmError;
use std::fmt;

/// One struct a line, its message against `format!` with the same values.
macro_rules! same {
    ($($test:ident: $text:literal with { $($field:ident: $type:ty = $value:expr),* $(,)? };)+) => {$(
        #[test]
        fn $test() {
            #[derive(Debug, ApmError)]
            #[apm(code = "FORMAT.1", status = 400, message = $text)]
            struct Named { $($field: $type),* }

            $(let $field: $type = $value;)*
            let expected = format!($text, $($field = $field),*);
            let error = Named { $($field),* };
            assert_eq!(error.to_string(), expected);
            assert_eq!(error.message().unwrap(), expected);
            let json: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
            assert_eq!(json["errorMessage"], *expected);
        }
    )+};
}

same! {
    display: "{a}" with { a: u8 = 7 };
    twice: "{a} and {a}" with { a: &'static str = "x" };
    braces: "{{{a}}} {{}} }}{{" with { a: u8 = 7 };
    debug: "{a:?} {b:?}" with { a: &'static str = "\"", b: Option<u8> = Some(1) };
    pretty: "{a:#?}" with { a: Vec<u8> = vec![1, 2] };
    debug_hexadecimal: "{a:x?} {a:X?} {a:#04x?}" with { a: [u8; 2] = [10, 255] };
    hexadecimal: "{a:x} {a:X} {a:#x} {a:#010x}" with { a: u32 = 48879 };
    octal_and_binary: "{a:o} {a:#b} {a:08b}" with { a: u8 = 10 };
    exponents: "{a:e} {a:E} {a:.2e}" with { a: f64 = 1234.5 };
    signs: "{a:+} {b:+} {a:+05}" with { a: i32 = 5, b: i32 = -5 };
    width: "[{a:5}] [{a:<5}] [{a:^5}] [{a:>5}]" with { a: &'static str = "ab" };
    fill: "[{a:*^7}] [{a:中<4}] [{a:->4}] [{a:}<4}]" with { a: &'static str = "ab" };
    zeros: "{a:05} {a:<05} {a:#06x}" with { a: i32 = -42 };
    precision: "{a:.0} {a:.3} {b:.2}" with { a: f64 = 2.5, b: &'static str = "abcdef" };
    width_by_field: "[{a:w$}] [{a:>w$.p$}]" with { a: f64 = 1.23456, w: usize = 9, p: usize = 2 };
    precision_by_field: "{a:.p$}" with { a: f64 = 1.23456, p: usize = 3 };
    width_field_is_printed_too: "{w:w$}" with { w: usize = 4 };
    blanks_at_the_end: "{a } {a:? }" with { a: u8 = 1 };
    keywords: "{type} {match:?}" with { r#type: u8 = 1, r#match: u8 = 2 };
    non_ascii: "订单 {订单号} 不存在。" with { 订单号: u64 = 7 };
    escapes: "tab\t quote\" backslash\\ nul\0 {a}\n" with { a: &'static str = "\u{1}\u{7f}\u{2028}" };
    raw: r#"say "{a}" \n"# with { a: &'static str = "\"\\" };
}

#[derive(Debug, ApmError)]
enum Tuple {
    #[apm(code = "TUPLE.1", status = 400, message = "{0} {1:?} {0:>3}")]
    Numbered(u8, char),
    #[apm(code = "TUPLE.2", status = 400, message = "{} {:?} {0}")]
    Counted(u8, char),
    #[apm(
        code = "TUPLE.3",
        status = 400,
        message = "[{0:1$}] [{0:.2$}] [{0:1$.2$}]"
    )]
    Widths(f64, usize, usize),
    #[apm(code = "TUPLE.4", status = 400, message = "{1}")]
    Second(#[allow(dead_code)] u8, char),
}

#[test]
fn numbers_are_fields() {
    assert_eq!(Tuple::Numbered(1, 'x').to_string(), "1 'x'   1");
    assert_eq!(Tuple::Counted(1, 'x').to_string(), "1 'x' 1");
    assert_eq!(Tuple::Second(1, 'x').to_string(), "x");
}

#[derive(Debug, ApmError)]
#[apm(
    code = "TUPLE.5",
    status = 400,
    message = "[{:.*}] [{}] [{1:.0$}] [{2:.*}]"
)]
struct Starred(usize, f64, f64, usize);

#[test]
fn numbers_are_widths() {
    let text = Tuple::Widths(1.5, 6, 3).to_string();
    assert_eq!(text, "[   1.5] [1.500] [ 1.500]");
    // `.*` takes the next field for the precision, then one for the value.
    assert_eq!(
        Starred(2, 1.0, 2.5, 3).to_string(),
        "[1.00] [2.5] [1.00] [2.500]"
    );
}

#[derive(Debug, ApmError)]
enum Arguments {
    #[apm(
        code = "ARGUMENT.1",
        status = 400,
        message("{0} of {max:>4}", max = 100)
    )]
    Constant(i64),
    #[apm(code = "ARGUMENT.2", status = 400, message("{count} in {names:?}", count = names.len()))]
    Field { names: Vec<&'static str> },
    #[apm(code = "ARGUMENT.3", status = 400, message("{sum}", sum = _0 + _1))]
    Fields(i64, i64),
    #[apm(code = "ARGUMENT.4", status = 400, message("{id}", id = id.trim()))]
    Shadowed { id: &'static str },
    #[apm(code = "ARGUMENT.5", status = 400, message(
        "{a} {b} {c:w$}",
        a = Vec::<u8>::from_iter([1u8, 2]).len(),
        b = std::convert::identity::<Result<u8, u8>>(Ok(1)).is_ok(),
        c = [1, 2].iter().fold(1, |x: i32, y| x * 2 + y),
        w = 3,
    ))]
    Commas,
    #[apm(code = "ARGUMENT.6", status = 400, message("{text}", text = text(self)))]
    Myself,
    #[apm(code = "ARGUMENT.7", status = 400, message("{text}", text = format!("<{id:>3}{_type}>", _type = r#type)))]
    Captured { id: u8, r#type: u8 },
}

fn text(error: &Arguments) -> String {
    format!("{error:?}")
}

#[test]
fn arguments_are_expressions() {
    for (error, text) in [
        (Arguments::Constant(7), "7 of  100"),
        (
            Arguments::Field {
                names: vec!["a", "b"],
            },
            "2 in [\"a\", \"b\"]",
        ),
        (Arguments::Fields(1, 2), "3"),
        (Arguments::Shadowed { id: " x " }, "x"),
        (Arguments::Commas, "2 true   8"),
        (Arguments::Myself, "Myself"),
        (Arguments::Captured { id: 7, r#type: 8 }, "<  78>"),
    ] {
        assert_eq!(error.to_string(), text);
    }
}

/// As some types do.
#[derive(Debug)]
struct Fails;

impl fmt::Display for Fails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("as far as")?;
        Err(fmt::Error)
    }
}

#[derive(Debug, ApmError)]
#[apm(code = "FAILS.1", status = 500, message = "it went {0} here")]
struct Failing(Fails);

#[test]
fn a_display_that_fails_ends_the_message_and_nothing_else() {
    let error = Failing(Fails);
    assert_eq!(error.message().unwrap(), "it went as far as");
    assert_eq!(
        error.to_json(),
        r#"{"errorCode":"FAILS.1","errorMessage":"it went as far as"}"#
    );
}
