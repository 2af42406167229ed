//! What a message may print: values that are not errors, and errors that the rule can't detect.

use apm_errors::ApmError;
use std::{
    borrow::Cow,
    error::Error,
    fmt, io,
    net::Ipv4Addr,
    num::{NonZeroU8, ParseIntError},
    rc::Rc,
    sync::Arc,
};

/// Implements `Display` and is not an error.
#[derive(Debug, Clone)]
struct Plain;

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("plain")
    }
}

type Alias = Plain;

#[derive(Debug, ApmError)]
#[apm(status = 400)]
enum Values<'a> {
    #[apm(code = "VALUES.1", message = "{0} {1} {2} {3}")]
    Types(Ipv4Addr, NonZeroU8, Cow<'a, str>, &'a Plain),
    #[apm(code = "VALUES.2", message = "{0} {1} {2} {3}")]
    Pointers(Box<str>, Rc<Plain>, Arc<String>, Alias),
    #[apm(code = "VALUES.3", message = "{0:?} {1:?} {2:>7}")]
    Debug(Option<Plain>, Vec<Plain>, Plain),
}

#[test]
fn values_are_not_errors() {
    let plain = Plain;
    let types = Values::Types(Ipv4Addr::LOCALHOST, NonZeroU8::MIN, "cow".into(), &plain);
    assert_eq!(types.to_string(), "127.0.0.1 1 cow plain");
    let pointers = Values::Pointers("box".into(), Plain.into(), Arc::new("arc".into()), Plain);
    assert_eq!(pointers.to_string(), "box plain arc plain");
    let debug = Values::Debug(Some(Plain), vec![Plain], Plain);
    assert_eq!(debug.to_string(), "Some(Plain) [Plain]   plain");
}

/// Errors that clients are to see, whether they are marked or not.
#[derive(Debug, ApmError)]
#[apm(status = 400)]
enum Exposed {
    #[apm(code = "EXPOSED.1", message = "{0}", expose_source)]
    Unmarked(ParseIntError),
    #[apm(code = "EXPOSED.2", message = "{0}", expose_source)]
    Marked(#[source] ParseIntError),
    #[apm(code = "EXPOSED.3", message = "{0} {1} {2}", expose_source)]
    Pointers(Box<dyn Error + Send>, Rc<ParseIntError>, Arc<dyn Error>),
    #[apm(code = "EXPOSED.4", message = "{cause:?}", expose_source)]
    Optional { cause: Option<ParseIntError> },
}

#[test]
fn exposed_sources_are_printed() {
    let number = || "".parse::<u8>().unwrap_err();
    let text = number().to_string();
    assert_eq!(Exposed::Unmarked(number()).to_string(), text);
    assert_eq!(Exposed::Marked(number()).to_string(), text);
    let pointers = Exposed::Pointers(Box::new(number()), number().into(), Arc::new(number()));
    assert_eq!(pointers.to_string(), format!("{text} {text} {text}"));
    let optional = Exposed::Optional { cause: None };
    assert_eq!(optional.to_string(), "None");
}

/// As documented.
#[derive(Debug, ApmError)]
#[apm(status = 500)]
enum Unseen<T> {
    #[apm(code = "UNSEEN.1", message = "{0}")]
    Text(String),
    #[apm(code = "UNSEEN.2", message = "{0}")]
    Parameter(T),
    #[apm(code = "UNSEEN.3", message("{kind}", kind = error.kind()))]
    Argument { error: io::Error },
}

#[test]
fn undetected_errors_compile() {
    let error = || io::Error::from(io::ErrorKind::NotFound);
    let text = error().to_string();
    assert_eq!(Unseen::<u8>::Text(text.clone()).to_string(), text);
    assert_eq!(Unseen::Parameter(error()).to_string(), text);
    let argument = Unseen::<u8>::Argument { error: error() };
    assert_eq!(argument.to_string(), io::ErrorKind::NotFound.to_string());
}
