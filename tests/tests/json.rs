//! `to_json` and serde agree, byte for byte, for any message.

use apm_errors::ApmError;
use proptest::prelude::*;

#[derive(Debug, ApmError)]
#[apm(
    code = "JSON \"\\\u{7b}",
    status = 400,
    message = "<{0}> {0:?} \"\\/\t\u{1}\u{1f}\u{7f}"
)]
struct Printed(String);

#[derive(Debug, ApmError)]
#[apm(
    code = "JSON \"\\\u{7b}",
    status = 400,
    message = "\"\\/\u{8}\u{c}\n\r\t\0\u{1}\u{1f}\u{7f}\u{2028}订单"
)]
struct Constant;

#[test]
fn a_constant_body() {
    assert_eq!(
        Constant.to_json(),
        serde_json::to_string(&Constant.body()).unwrap()
    );
}

proptest! {
    #[test]
    fn a_printed_body(text in any::<String>(), more in "[\\x00-\\x7f]*") {
        let error = Printed(text + &more);
        prop_assert_eq!(error.to_json(), serde_json::to_string(&error.body()).unwrap());
        prop_assert_eq!(error.message().unwrap(), error.to_string());
    }
}
