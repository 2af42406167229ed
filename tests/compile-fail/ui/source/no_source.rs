//! `no_source` is only for a field named `source`, without another mark.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound { #[apm(no_source)] id: u64 },
    #[apm(code = "ORD.2", status = 404)]
    Gone { #[apm(no_source)] #[source] source: std::fmt::Error },
    #[apm(code = "ORD.3", status = 404)]
    Lost { #[apm(no_source = true, no_source)] source: String },
}

fn main() {
    let error = OrderError::NotFound { id: 1 };
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?} {:?}", OrderError::TABLE, error.status());
}
