//! The keys about the life of a code.
use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(prefix = "ORD.", help = "docs/errors#{code}")]
enum OrderCode {
    #[apm(code = "1", status = 404, since = " ")]
    Since,
    #[deprecated]
    #[apm(code = "2", status = 404, replaced_by = "22")]
    ByNone,
    #[apm(code = "3", status = 404, replaced_by = "1")]
    NotDeprecated,
    #[deprecated]
    #[apm(code = "4", status = 404, replaced_by = "4")]
    ByItself,
    #[apm(code = "5", status = 404, help = "https://docs.example/{code}/{code}")]
    Twice,
    #[apm(code = "6", status = 404, help = "https://docs.example/{id}")]
    NoCode,
    #[apm(code = "7", status = 503, retry = false, retry_after = 3)]
    Contradiction,
    #[apm(code = "8", status = 503, retry = maybe)]
    Maybe,
    #[apm(code = "9", status = 503, retry_after = 86401)]
    Long,
    #[apm(code = "10", status = 503, retry_after = "1h")]
    Hour,
    #[apm(code = "11", status = 404)]
    #[apm(status = 410, since = "2.0", retry = true)]
    Further,
    #[apm(same_as = Further, retry = true)]
    Same,
    #[apm(transparent, since = "1.0")]
    Inner(apm_errors::ApmErrorCode),
    #[apm(code = _0, help = "https://docs.example/")]
    Borrowed(apm_errors::ApmErrorCode),
}

fn main() {}
