//! Types whose values can't be restored.
use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(from_params)]
enum OrderError {
    #[apm(code = "1", status = 404, message = "order {0}")]
    Unnamed(u64),
    #[apm(code = "2", status = 404, message = "order")]
    Inside { id: u64 },
    #[apm(code = "3", status = 404, message = "order {id:?}")]
    Debugged { id: Vec<u8> },
    #[apm(code = "4", status = 404, message = "order {id:?}")]
    Text { id: String },
    #[apm(code = "5", status = 500)]
    Source { source: std::io::Error },
}

#[derive(Debug, ApmError)]
#[apm(from_params)]
enum Generic<T: std::fmt::Debug + std::fmt::Display> {
    #[apm(code = "1", status = 404, message = "order {id}")]
    Of { id: T },
}

#[derive(Debug, ApmError)]
#[apm(from_params = true)]
enum Valued {
    #[apm(code = "1", status = 404)]
    One,
}

fn main() {}
