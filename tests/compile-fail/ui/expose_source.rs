//! A message that may print the source.

use apm_errors::ApmError;
use std::{error::Error, num::ParseIntError};

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 400, message = "no number: {0}.", expose_source)]
    Number(#[from] ParseIntError),
    #[apm(
        expose_source,
        code = "ORD.2",
        status = 400,
        message("{kind}", kind = format!("{:?}", cause.kind()))
    )]
    Other {
        #[source]
        cause: ParseIntError,
    },
    // The argument is not the field.
    #[apm(code = "ORD.3", status = 500, message("{source}", source = "hidden"))]
    Hidden { source: ParseIntError },
    // The field called `source` is not the source if another one is marked.
    #[apm(code = "ORD.4", status = 500, message = "{source}")]
    Marked {
        source: u64,
        #[source]
        cause: ParseIntError,
    },
}

fn main() {
    let cause = || "x".parse::<u8>().unwrap_err();
    let number = OrderError::from(cause());
    assert_eq!(number.to_string(), "no number: invalid digit found in string.");
    assert!(number.source().is_some());
    let other = OrderError::Other { cause: cause() };
    assert_eq!(other.to_string(), "InvalidDigit");
    let hidden = OrderError::Hidden { source: cause() };
    assert_eq!(hidden.to_string(), "hidden");
    let marked = OrderError::Marked { source: 5, cause: cause() };
    assert_eq!(marked.to_string(), "5");
    assert!(marked.source().is_some());
}
