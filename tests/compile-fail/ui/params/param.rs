//! Fields that are to leave, and can't.
use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "1", status = 404)]
    Unnamed(#[apm(param)] u64),
    #[apm(code = "2", status = 404)]
    Source {
        #[apm(param)]
        source: std::io::Error,
    },
    #[apm(transparent)]
    Inner {
        #[apm(param)]
        inner: apm_errors::ApmErrorCode,
    },
    #[apm(code = "4", status = 404)]
    Value {
        #[apm(param = true)]
        id: u64,
    },
    #[apm(code = "5", status = 404)]
    Twice {
        #[apm(param, param)]
        id: u64,
    },
    #[apm(code = error)]
    Borrowed {
        error: apm_errors::ApmErrorCode,
        #[apm(param)]
        id: u64,
    },
}

fn main() {}
