//! Small enums and what the derive writes for each, so that a change of the expansion is seen.
//!
//! `BLESS=1 cargo test -p apm-errors-derive` writes the files anew.

use crate::derive::derive;
use std::{env, fs, path::Path};

const ORDER_ERROR: &str = r#"
#[apm(crate = errors)]
pub enum OrderError {
    #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
    NotFound { id: u64 },
    #[apm(code = "SVCSTG.ORD.409001", status = 409, message = "sold out.", solution = "Wait.")]
    SoldOut,
    #[apm(code = "SVCSTG.ORD.500001", status = 500)]
    Store(#[from] std::io::Error),
    #[apm(transparent)]
    Apm(ApmErrorCode),
}
"#;

const STATE: &str = r#"
#[apm(crate = errors)]
pub enum State {
    #[apm(code = "SVCSTG.ORD.400001", status = 400, message = "say \"id\".")]
    #[apm(status = 422)]
    Bad,
    #[apm(code = "X", status = 503)]
    Down,
}
"#;

const BORROWED: &str = r#"
#[apm(crate = errors)]
pub enum TraceError {
    #[apm(code = "SVCSTG.ORD.400001", status = BAD_REQUEST, message = "{0} is no number.")]
    Quantity(String),
    #[apm(same_as = Quantity, message = "a number is missing.")]
    NoQuantity,
    #[apm(code = ApmErrorCode::InvalidProjectId)]
    Project,
    #[apm(code = error, message = "trace {trace} can't be shown.")]
    Trace { trace: u32, error: ApmErrorCode },
}
"#;

const BY_NAME: &str = r#"
#[apm(crate = errors, prefix = "order.", rename_all = "snake_case", status = 500, description = doc)]
pub enum StoreCode {
    /// The store is gone.
    StoreIsGone,
    #[apm(status = SERVICE_UNAVAILABLE)]
    StoreTimedOut,
}
"#;

const LANGUAGES: &str = r#"
#[apm(crate = errors, language = "en")]
pub enum OrderError {
    #[apm(
        code = "ORD.1",
        status = 404,
        message = "order {id} does not exist.",
        zh(message = "订单 {id} 不存在。", solution = "请检查订单号。")
    )]
    NotFound { id: u64 },
    #[apm(code = "ORD.2", status = 409, message = "sold out.", zh(message = "已售完。"))]
    SoldOut,
    #[apm(transparent)]
    Apm(ApmErrorCode),
}
"#;

#[test]
fn borrowed() {
    check("borrowed.rs", BORROWED);
}

#[test]
fn by_name() {
    check("by_name.rs", BY_NAME);
}

#[test]
fn languages() {
    check("languages.rs", LANGUAGES);
}

#[test]
fn order_error() {
    check("order_error.rs", ORDER_ERROR);
}

#[test]
fn state() {
    check("state.rs", STATE);
}

fn check(file: &str, source: &str) {
    let input = source.parse().unwrap();
    let expansion = syn::parse2(derive(input)).unwrap();
    let source = source.trim().replace('\n', "\n// ");
    let expansion = format!(
        "// The derive writes this for:\n//\n// {source}\n\n{}",
        prettyplease::unparse(&expansion)
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join(file);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &expansion).unwrap();
    }
    let golden = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    let mut lines = expansion.lines().zip(golden.lines());
    let differs = lines.find(|(new, old)| new != old);
    assert_eq!(differs, None, "{file}: `BLESS=1` takes the new expansion");
    assert_eq!(
        expansion.len(),
        golden.len(),
        "{file}: one goes on where the other ends"
    );
}
