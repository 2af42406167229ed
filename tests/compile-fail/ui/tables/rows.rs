//! Each wrong row of a table that a macro writes is reported at its literal.

use apm_errors::ApmError;
use std::error::Error;

macro_rules! table {
    ($($name:ident $code:literal $status:literal $message:literal $solution:literal,)*) => {
        #[derive(Debug, ApmError)]
        enum OrderError { $(
            #[apm(code = $code, status = $status, message = $message, solution = $solution)]
            $name,
        )* }
    };
}

table! {
    NotFound " ORD.1" 404 "a" "s",
    Gone "ORD.2" 4100 "b {x}" "s",
    Lost 5 404 "c {" "s",
    SoldOut 5 "404" 6 7,
    Closed "ORD.5" 404 "" "s",
    Late "ORD.2" 404 "d" "s",
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
