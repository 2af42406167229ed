//! What comes in place of a code is another code of the type that is answered.
#![allow(deprecated)]

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(prefix = "SVCSTG.ORD.", retired("404009"))]
enum OrderError {
    #[deprecated]
    #[apm(code = "404001", status = 404, replaced_by = "40901")]
    NotFound,
    #[deprecated]
    #[apm(code = "409001", status = 409, replaced_by = "409001")]
    TooMany,
    #[deprecated]
    #[apm(code = "410001", status = 410, replaced_by = "404009")]
    Gone,
    #[deprecated]
    #[apm(code = "423001", status = 423, replaced_by = "SVCSTG.ORD.404001")]
    Locked,
    #[deprecated]
    #[apm(code = "500001", status = 500, replaced_by = "somewhere else")]
    Store,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
