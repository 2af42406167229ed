//! Expressions as values: a comma or a word inside of one does not end it.

use apm_errors::{ApmError, ApmErrorCode};

trait Limit<A> {
    type B;
}

impl Limit<i32> for i32 {
    type B = i32;
}

fn pick<A, B>(_: &u8) -> ApmErrorCode {
    ApmErrorCode::AtsSuccess
}

#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = pick::<u8, Vec<u8>>(_0))]
    Generic(u8),
    #[apm(code = if *_0 > 1 { ApmErrorCode::AtsSuccess } else { ApmErrorCode::EmptyTraceResult })]
    If(u8),
    #[apm(code = match *_0 { 1 => ApmErrorCode::AtsSuccess, _ => ApmErrorCode::EmptyTraceResult })]
    Match(u8),
    #[apm(code = (*_0) as ApmErrorCode, message = "cast.")]
    Cast(ApmErrorCode),
    #[apm(code = "ORD.1", status = 400, message("{a:p} {b}", a = &0 as &dyn Limit<i32, B = i32>, b = 2))]
    Object,
    #[apm(code = "ORD.2", status = 400, message("{a} {b}", a = 1 < 2, b = 2 > 1))]
    Compared,
    #[apm(code = "ORD.3", status = 400, message("{a} {b}", a = <i32 as Limit<i32>>::B::MAX, b = 2))]
    Qualified,
    #[apm(code = "ORD.4", status = 400, message = "from {source}.")]
    NoSource {
        #[apm(no_source)]
        source: String,
    },
}

fn main() {
    let code = ApmErrorCode::AtsSuccess;
    for error in [
        OrderError::Generic(1),
        OrderError::If(2),
        OrderError::Match(1),
        OrderError::Cast(code),
    ] {
        assert_eq!(error.code(), code.code());
    }
    assert_eq!(OrderError::Compared.to_string(), "true true");
    assert_eq!(OrderError::Qualified.to_string(), "2147483647 2");
    assert!(OrderError::Object.to_string().ends_with(" 2"));
    let error = OrderError::NoSource {
        source: "x".into(),
    };
    assert!(error.to_string() == "from x." && error.as_error().source().is_none());
}
