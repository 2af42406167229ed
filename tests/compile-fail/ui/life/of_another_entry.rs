//! What has the entry of another error says nothing of its life.

use apm_errors::{ApmError, ApmErrorCode};

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 404)]
    NotFound,
    #[apm(same_as = NotFound, since = "1.2", retry = true)]
    Lost,
    #[apm(code = _0, help = "https://docs.example", retry_after = 5)]
    Borrowed(ApmErrorCode),
    #[apm(transparent, replaced_by = "ORD.1")]
    Inner(ApmErrorCode),
}

fn main() {
    let error = OrderError::NotFound;
    println!("{error} {:?} {:?}", OrderError::TABLE, error.body());
}
