//! From a code to a variant, if variants share or borrow codes.

use apm_errors::{ApmError, ApmErrorCode, FromCode};

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
enum Shared {
    #[apm(same_as = First, message = "before.")]
    Before,
    #[apm(code = "SHARED.1", status = 400)]
    First,
    #[apm(same_as = First)]
    After,
    #[apm(code = "SHARED.2", status = 401)]
    Second,
}

#[test]
fn a_shared_code_is_the_variant_that_declares_it() {
    assert_eq!(Shared::from_code("SHARED.1"), Some(Shared::First));
    assert_eq!(
        "SHARED.1".parse(),
        Ok::<_, apm_errors::UnknownCode>(Shared::First)
    );
    assert_eq!(
        <Shared as FromCode>::from_code("SHARED.2"),
        Some(Shared::Second)
    );
    assert_eq!(Shared::from_code("SHARED.3"), None);
    for error in [Shared::Before, Shared::After] {
        assert_eq!(Shared::from_code(error.code()), Some(Shared::First));
    }
}

/// A function with a name that generated code uses, too.
const fn code() -> ApmErrorCode {
    ApmErrorCode::InvalidProjectId
}

#[allow(non_upper_case_globals)]
const declared: ApmErrorCode = ApmErrorCode::AtsSuccess;

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
enum Borrowed {
    #[apm(code = ApmErrorCode::EmptyTraceResult, message = "own.")]
    Own,
    #[apm(code = ApmErrorCode::EmptyTraceResult)]
    Again,
    #[apm(code = code())]
    Constant,
    #[apm(code = declared)]
    OtherConstant,
    #[apm(code = Shared::Second)]
    Of {},
    #[apm(code = same())]
    Function(),
    #[apm(code = "BORROWED.1", status = 400)]
    Declared,
}

const fn same() -> Same {
    Same
}

/// Has a code that the enum declares itself.
#[derive(Debug, ApmError)]
#[apm(code = "BORROWED.1", status = 500)]
struct Same;

#[test]
fn a_borrowed_code_is_the_first_variant_that_borrows_it() {
    for (text, variant) in [
        ("SVCSTG.ATS.200103", Some(Borrowed::Own)),
        ("SVCSTG.ATS.400101", Some(Borrowed::Constant)),
        ("SVCSTG.ATS.2000", Some(Borrowed::OtherConstant)),
        ("SHARED.2", Some(Borrowed::Of {})),
        // What is declared goes before what is borrowed.
        ("BORROWED.1", Some(Borrowed::Declared)),
        ("SHARED.1", None),
        ("", None),
    ] {
        assert_eq!(Borrowed::from_code(text), variant, "{text}");
        assert_eq!(text.parse().ok(), variant, "{text}");
        if let Some(variant) = variant {
            assert_eq!(variant.code(), text);
        }
    }
    assert_eq!(Borrowed::Function().status(), 500);
    assert_eq!(Borrowed::Again.code(), Borrowed::Own.code());
}

/// More codes than are compared one by one.
#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
#[apm(rename_all = "kebab-case", status = 400)]
enum Many {
    One,
    Two,
    Three,
    Four,
    Five,
    Six,
    Seven,
    Eight,
    Nine,
    #[apm(same_as = Nine, message = "ten.")]
    Ten,
    #[apm(code = Shared::First)]
    Lent,
}

#[test]
fn the_same_holds_for_many_codes() {
    assert_eq!(Many::from_code("nine"), Some(Many::Nine));
    assert_eq!(Many::from_code("SHARED.1"), Some(Many::Lent));
    assert_eq!(Many::from_code("ten"), None);
    assert_eq!(Many::Ten.code(), "nine");
    for entry in Many::TABLE.entries() {
        assert_eq!(Many::from_code(entry.code).unwrap().code(), entry.code);
    }
    let all = [
        Many::One,
        Many::Two,
        Many::Three,
        Many::Four,
        Many::Five,
        Many::Six,
        Many::Seven,
        Many::Eight,
    ];
    for many in all {
        assert_eq!(Many::from_code(many.code()), Some(many));
    }
}

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
enum OnlyBorrowed {
    #[apm(code = ApmErrorCode::InvalidProjectId)]
    Project,
}

#[test]
fn an_enum_without_codes_of_its_own() {
    assert_eq!(
        OnlyBorrowed::from_code("SVCSTG.ATS.400101"),
        Some(OnlyBorrowed::Project)
    );
    assert_eq!(OnlyBorrowed::from_code("X"), None);
    assert_eq!(OnlyBorrowed::TABLE.entries().len(), 0);
    assert_eq!(OnlyBorrowed::Project.status(), 400);
}
