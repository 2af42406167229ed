//! A type with parameters, a bound, and mistakes: its impls are there for every argument.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum StoreError<'a, T, E: Error + 'static, const N: usize> {
    #[apm(code = "STO.1", status = 40, message = "no {key:?} in {store}.")]
    NotFound { key: &'a T },
    #[apm(code = "STO.2", status = 500, message = "{0}")]
    Storage(#[from] E),
    #[apm(code = "STO.3", status = 500, message = "{0:?}")]
    Retries([T; N]),
}

fn fail() -> Result<(), StoreError<'static, u8, std::fmt::Error, 2>> {
    Err(std::fmt::Error)?;
    Ok(())
}

fn main() {
    let error = fail().unwrap_err();
    println!("{error} {:?} {:?}", error.source(), error.body());
    println!("{:?}", StoreError::<u8, std::fmt::Error, 2>::TABLE);
    let error: StoreError<'_, &str, std::fmt::Error, 2> = StoreError::NotFound { key: &"k" };
    println!("{error} {:?}", error.body());
    println!("{}", StoreError::<u8, std::fmt::Error, 2>::Retries([1, 2]));
}
