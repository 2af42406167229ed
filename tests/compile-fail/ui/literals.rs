//! Literals in every form, and keys in any order.

use apm_errors::ApmError;

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(status = 4_04, message = r#"no "order" {id}."#, code = r"ORD.1",)]
    NotFound { id: u64 },
    #[apm(code = "ORD\x2e2", status = 0x19a, message("gone: {{{}}}.\u{1f4e6}", ),)]
    Gone(u64),
    #[apm(
        code = "订单 3",
        status = 409u16,
        message = "多行 \
                   {r:>w$.p$}",
        solution = "
        one
        two"
    )]
    TooMany { r: f64, w: usize, p: usize },
}

fn main() {
    let not_found = OrderError::NotFound { id: 1 };
    assert_eq!((not_found.code(), not_found.status()), ("ORD.1", 404));
    assert_eq!(not_found.to_string(), "no \"order\" 1.");
    let gone = OrderError::Gone(2);
    assert_eq!((gone.code(), gone.status()), ("ORD.2", 410));
    assert_eq!(gone.to_string(), "gone: {2}.\u{1f4e6}");
    let too_many = OrderError::TooMany { r: 1.25, w: 6, p: 1 };
    assert_eq!((too_many.code(), too_many.status()), ("订单 3", 409));
    assert_eq!(too_many.to_string(), "多行    1.2");
}
