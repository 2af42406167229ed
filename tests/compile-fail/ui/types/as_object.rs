//! A type with mistakes is still an error wherever one is wanted.

use apm_errors::ApmError;
use std::error::Error;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1")]
    NotFound,
    #[apm(transparent)]
    Apm(#[from] apm_errors::ApmErrorCode, u32),
}

fn wants_error(error: impl Error + Send + Sync + 'static) -> Box<dyn Error> {
    error.into()
}

fn wants_documented(error: &dyn ApmError) -> u16 {
    error.status()
}

fn fail() -> Result<(), OrderError> {
    Err(apm_errors::ApmErrorCode::AtsSuccess)?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("{}", wants_documented(&OrderError::NotFound));
    println!("{}", wants_error(OrderError::NotFound));
    fail()?;
    Ok(())
}
