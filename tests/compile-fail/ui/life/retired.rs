//! Codes that must not be used again.
use apm_errors::ApmError;

#[derive(Debug, ApmError)]
#[apm(
    prefix = "ORD.",
    retired("1", "2", "2", " 3"),
    retired(code = "4", since = "", replaced_by = "44"),
    retired(since = "2.0"),
    retired(code = "5", note = "gone"),
    retired,
    retired(7)
)]
enum OrderCode {
    #[apm(code = "1", status = 404)]
    Used,
    #[deprecated]
    #[apm(code = "404", status = 404, replaced_by = "2")]
    Old,
}

#[derive(Debug, ApmError)]
#[apm(code = "ORD.1", status = 404, retired("ORD.2"))]
struct Gone;

fn main() {}
