//! A link is a URI, with the code in it once at most.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(help = "docs.example/errors#{code}")]
enum OrderError {
    #[apm(code = "ORD.1", status = 404, help = "https://docs.example/{code}#{code}")]
    NotFound,
    #[apm(code = "ORD.2", status = 409, help = "https://docs.example/#{id}")]
    TooMany,
    #[apm(code = "ORD.3", status = 410, help = "https://docs.example/错误")]
    Gone,
    #[apm(code = "ORD.4", status = 423, help = "https://docs.example/two words")]
    Locked,
    #[apm(code = "ORD.5", status = 500, help = "{code}:it")]
    Store,
    #[apm(code = "ORD.6", status = 503, help = "")]
    Busy,
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
