//! Arguments with commas, signs and comparisons in their expressions.

use apm_errors::ApmError;
use std::collections::BTreeMap;

trait Limit<A, B> {
    const MOST: u8;
}

struct Orders;

impl Limit<u8, (u8, u8)> for Orders {
    const MOST: u8 = 5;
}

#[rustfmt::skip]
#[derive(Debug, ApmError)]
enum OrderError {
    #[apm(code = "ORD.1", status = 409, message("{a} {b} {c}", a =-1, b =!true, c=*id,))]
    Signs { id: u64 },
    #[apm(code = "ORD.2", status = 409, message(
        "{map:?} {most} {less}",
        map = BTreeMap::<u8, Vec<(u8, u8)>>::new(),
        most = <Orders as Limit<u8, (u8, u8)>>::MOST,
        less = *_0 < 5,
    ))]
    Commas(u64),
    #[apm(code = "ORD.3", status = 409, message("{id}, {same}", id = id + 1, same = *id == 1))]
    Shadowed { id: u64 },
    #[apm(code = "ORD.4", status = 409, message("{text:>width$}", text = r#type.len(), width = 3))]
    Raw { r#type: &'static str },
}

fn main() {
    assert_eq!(OrderError::Signs { id: 7 }.to_string(), "-1 false 7");
    assert_eq!(OrderError::Commas(7).to_string(), "{} 5 false");
    assert_eq!(OrderError::Shadowed { id: 1 }.to_string(), "2, true");
    assert_eq!(OrderError::Raw { r#type: "ab" }.to_string(), "  2");
}
