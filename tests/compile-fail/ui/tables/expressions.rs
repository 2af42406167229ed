//! Expressions and lists that a macro passes on.

use apm_errors::ApmError;
use std::error::Error;

const CODE: &str = "text";

macro_rules! table {
    ($($name:ident $code:expr, $message:expr, $n:expr;)*) => {
        #[derive(Debug, ApmError)]
        enum OrderError { $(
            #[apm(code = $code, status = 404, message($message, n = $n))]
            $name,
        )* }
    };
}

table! {
    NotFound 5, "a {n}", 1;
    Gone concat!("ORD", ".2"), "b {n", 2;
    Lost "ORD.3", CODE, 3;
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {CODE} {:?}", error.source(), OrderError::TABLE);
}
