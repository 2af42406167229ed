//! Parameters, lifetimes, bounds and constants of the type.

use apm_errors::ApmError;
use std::{
    error::Error,
    fmt::{Debug, Display},
};

#[derive(Debug, ApmError)]
enum StoreError<'a, T, E: Error + 'static, const N: usize>
where
    T: ?Sized,
{
    #[apm(code = "STO.1", status = 404, message = "no {key}.")]
    NotFound { key: &'a T },
    #[apm(code = "STO.2", status = 500)]
    Storage(#[from] E),
    #[apm(code = "STO.3", status = 500, message = "{0:?}")]
    Retries([u8; N]),
}

#[derive(Debug, ApmError)]
#[apm(transparent)]
struct Forwarded<E>(E);

fn message<E: ApmError + Debug + Display>(error: E) -> String {
    Forwarded(error).to_string()
}

fn main() {
    type Store<'a> = StoreError<'a, str, std::fmt::Error, 2>;
    assert_eq!(message(Store::NotFound { key: "k" }), "no k.");
    assert_eq!(message(Store::Retries([1, 2])), "[1, 2]");
    assert!(Store::from(std::fmt::Error).source().is_some());
    assert_eq!(Store::TABLE.entries().len(), 3);
}
