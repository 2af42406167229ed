//! `skip(…)`: generated items that the user has already.

use apm_errors::{ApmError, FromCode};
use std::{error::Error, fmt, str::FromStr};

#[derive(Debug, ApmError)]
#[apm(skip(Display))]
enum OwnDisplay {
    #[apm(code = "SKIP.1", status = 400, message = "for clients {0}.")]
    Value(u8),
    #[apm(code = "SKIP.2", status = 400)]
    Silent(#[from] fmt::Error),
}

impl fmt::Display for OwnDisplay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "for the log [{}]", self.code())
    }
}

#[test]
fn an_own_display() {
    let value = OwnDisplay::Value(7);
    assert_eq!(value.to_string(), "for the log [SKIP.1]");
    assert_eq!(value.message().as_deref(), Some("for clients 7."));
    let silent = OwnDisplay::from(fmt::Error);
    assert_eq!(silent.to_string(), "for the log [SKIP.2]");
    assert!(silent.source().is_some());
}

#[derive(Debug, ApmError)]
#[apm(code = "SKIP.3", status = 400, message = "m", skip(Error))]
struct OwnError {
    cause: fmt::Error,
}

impl Error for OwnError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.cause)
    }
}

#[test]
fn an_own_error() {
    let error = OwnError { cause: fmt::Error };
    assert!(error.source().is_some());
    assert!(error.as_error().source().is_some());
    assert_eq!(error.to_string(), "m");
}

#[derive(Debug, ApmError)]
#[apm(skip(From))]
enum OwnFrom {
    #[apm(code = "SKIP.4", status = 400)]
    Format(#[from] fmt::Error),
    #[apm(code = "SKIP.5", status = 400)]
    Other,
}

impl From<fmt::Error> for OwnFrom {
    fn from(_: fmt::Error) -> Self {
        Self::Other
    }
}

#[test]
fn an_own_from() {
    assert_eq!(OwnFrom::from(fmt::Error).code(), "SKIP.5");
    assert!(OwnFrom::Format(fmt::Error).source().is_some());
}

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
#[apm(skip(FromStr), rename_all = "snake_case", status = 400)]
enum OwnFromStr {
    First,
    Second,
}

impl FromStr for OwnFromStr {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        Self::from_code(&text.to_lowercase()).ok_or("not this")
    }
}

#[test]
fn a_custom_from_str() {
    assert_eq!("FIRST".parse(), Ok(OwnFromStr::First));
    assert_eq!("third".parse::<OwnFromStr>(), Err("not this"));
    assert_eq!(OwnFromStr::from_code("second"), Some(OwnFromStr::Second));
}

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
#[apm(skip(from_code))]
enum OwnFromCode {
    #[apm(code = "SKIP.6", status = 400)]
    Known,
    #[apm(code = "SKIP.7", status = 400)]
    Unknown,
}

impl OwnFromCode {
    fn from_code(code: &str) -> Self {
        FromCode::from_code(code).unwrap_or(Self::Unknown)
    }
}

#[test]
fn a_custom_from_code() {
    assert_eq!(OwnFromCode::from_code("SKIP.6"), OwnFromCode::Known);
    assert_eq!(OwnFromCode::from_code("else"), OwnFromCode::Unknown);
    assert_eq!("SKIP.6".parse::<OwnFromCode>(), Ok(OwnFromCode::Known));
    assert!("else".parse::<OwnFromCode>().is_err());
    assert_eq!(<OwnFromCode as FromCode>::from_code("else"), None);
}

#[derive(Debug, ApmError)]
#[apm(skip(description))]
enum OwnDescription<T> {
    #[apm(code = "SKIP.8", status = 400, description = "documented")]
    Value(T),
}

impl<T: fmt::Debug> OwnDescription<T> {
    fn description(&self) -> String {
        format!("own {self:?}")
    }
}

#[test]
fn a_custom_description() {
    let error = OwnDescription::Value(1);
    assert_eq!(error.description(), "own Value(1)");
    assert_eq!(ApmError::description(&error), Some("documented"));
    assert!(matches!(error, OwnDescription::Value(1)));
}

#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
#[apm(skip(Display, Error, From, FromStr, from_code, description))]
enum Everything {
    #[apm(code = "SKIP.9", status = 400, message = "m", description = "d")]
    Only,
}

impl fmt::Display for Everything {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("own")
    }
}

impl Error for Everything {}

impl Everything {
    const fn from_code(_: u8) -> Self {
        Self::Only
    }
    const fn description(self) -> u8 {
        self as u8 + 1
    }
}

#[test]
fn all_items_can_be_skipped() {
    let error = Everything::from_code(0);
    assert_eq!(
        (error.to_string().as_str(), error.description()),
        ("own", 1)
    );
    assert_eq!(
        error.to_json(),
        r#"{"errorCode":"SKIP.9","errorMessage":"m"}"#
    );
    assert_eq!(<Everything as FromCode>::from_code("SKIP.9"), Some(error));
    assert_eq!(Everything::TABLE.name(), "Everything");
}

/// The impls that strum writes, by hand: its names, its errors.
#[derive(Debug, Clone, Copy, PartialEq, ApmError)]
#[apm(
    skip(FromStr, Display),
    prefix = "S.",
    rename_all = "SCREAMING_SNAKE_CASE",
    status = 400
)]
enum BesideStrum {
    OneTwo,
    #[apm(message = "three.")]
    Three,
}

#[derive(Debug, PartialEq)]
struct ParseError;

impl FromStr for BesideStrum {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text {
            "OneTwo" => Ok(Self::OneTwo),
            "Three" => Ok(Self::Three),
            _ => Err(ParseError),
        }
    }
}

impl TryFrom<&str> for BesideStrum {
    type Error = ParseError;

    fn try_from(text: &str) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl fmt::Display for BesideStrum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.into())
    }
}

impl From<&BesideStrum> for &'static str {
    fn from(error: &BesideStrum) -> Self {
        match error {
            BesideStrum::OneTwo => "OneTwo",
            BesideStrum::Three => "Three",
        }
    }
}

impl AsRef<str> for BesideStrum {
    fn as_ref(&self) -> &str {
        self.into()
    }
}

#[test]
fn strum_parses_names_and_from_code_parses_codes() {
    assert_eq!("OneTwo".parse(), Ok(BesideStrum::OneTwo));
    assert_eq!("S.ONE_TWO".parse::<BesideStrum>(), Err(ParseError));
    assert_eq!(
        BesideStrum::from_code("S.ONE_TWO"),
        Some(BesideStrum::OneTwo)
    );
    assert_eq!(BesideStrum::try_from("Three"), Ok(BesideStrum::Three));
    assert_eq!(BesideStrum::Three.to_string(), "Three");
    assert_eq!(BesideStrum::Three.as_ref(), "Three");
    assert_eq!(BesideStrum::Three.message().as_deref(), Some("three."));
}
