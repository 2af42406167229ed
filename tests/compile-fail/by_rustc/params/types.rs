//! Parameters of types that can't be one.
use apm_errors::{ApiError, ApmError};

#[derive(Debug)]
struct Opaque;

#[derive(Debug)]
struct OneWay;

impl std::fmt::Display for OneWay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("one way")
    }
}

#[derive(Debug, ApmError)]
enum Params {
    #[apm(code = "1", status = 404)]
    NoDisplay {
        #[apm(param)]
        opaque: Opaque, // told
    },
    #[apm(code = "2", status = 404)]
    AnError {
        #[apm(param)]
        error: std::num::ParseIntError, // told
    },
}

#[derive(Debug, ApmError)]
#[apm(from_params)]
enum ComesBack {
    #[apm(code = "1", status = 404, message = "{way}")]
    NoFromStr { way: OneWay }, // told
}

#[derive(Debug, ApmError)]
enum DoesNotAsk {
    #[apm(code = "1", status = 404)]
    One,
}

fn variant(error: &ApiError) -> Option<DoesNotAsk> {
    error.variant() // told
}

fn main() {}
