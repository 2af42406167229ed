//! Errors of a board without an operating system: `core` and `alloc` are all that there is.
//!
//! `.ci/no_std.sh` builds this crate for such a board, and runs the tests below on the machine at hand, where the
//! library is built without `std`, too.
#![no_std]
#![deny(warnings)]
#![allow(missing_docs, reason = "nobody depends on this crate")]

extern crate alloc;

use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String};
use apm_errors::{ApiError, ApmError, ErrorBody};
use core::{error::Error, num::ParseIntError};

/// What the board answers.
#[derive(Debug, ApmError)]
#[apm(
    prefix = "BOARD.",
    language = "en",
    from_params,
    retired(code = "001", since = "2.0")
)]
pub enum BoardError {
    #[apm(
        code = "404001",
        status = 404,
        message = "there is no pin {pin:>3}.",
        solution = "Count the pins.",
        zh(message = "没有引脚 {pin:>3}。")
    )]
    NoPin { pin: u8 },
    #[apm(code = "503001", status = 503, message = "busy.", retry_after = 5)]
    Busy,
    #[apm(code = "400001", status = 400, message = "that is no number.")]
    Number(#[from] ParseIntError),
    #[apm(code = "500001", status = 500, message = "broken.")]
    Broken(#[source] Box<dyn Error + Send + Sync>),
    #[apm(code = "400002", status = 400, message = "`{name}` is no pin.")]
    Name {
        name: String,
        #[apm(param)]
        known: u8,
    },
    #[apm(transparent)]
    Shared(Rc<ProbeError>),
}

/// The same without data, so that a code gives a value back.
#[derive(Debug, PartialEq, ApmError)]
#[apm(code = "PROBE.1", status = 502, message = "the probe does not answer.")]
pub struct ProbeError;

#[derive(Debug, PartialEq, ApmError)]
pub enum PeerCode {
    #[apm(code = "PEER.1", status = 404)]
    Gone,
    #[apm(code = "PEER.2", status = 409)]
    Changed,
}

apm_errors::assert_disjoint!(BoardError, ProbeError, PeerCode);

/// # Errors
///
/// Those of a board.
pub fn pin(text: &str) -> Result<u8, BoardError> {
    match text.parse()? {
        0 => Err(BoardError::Busy),
        pin @ 40.. => Err(BoardError::NoPin { pin }),
        pin => Ok(pin),
    }
}

/// The body of an answer.
#[must_use]
pub fn answer(error: &dyn ApmError) -> Cow<'static, str> {
    error.to_json()
}

/// What a peer said.
#[must_use]
pub fn told(status: u16, body: &[u8]) -> (Option<PeerCode>, bool) {
    let error = ApiError::decode(status, body);
    let code = error.code().and_then(|code| code.parse().ok());
    (code, error.is_retryable())
}

/// The documented body of any error.
#[must_use]
pub fn body(error: &BoardError) -> ErrorBody {
    error.body()
}

#[cfg(test)]
mod tests {
    use super::{BoardError, PeerCode, ProbeError, answer, body, pin, told};
    use alloc::{borrow::ToOwned, boxed::Box, rc::Rc, string::ToString, vec::Vec};
    use apm_errors::{ApiError, ApigErrorCode, ApigwErrorCode, ApmError, ApmErrorCode};
    use core::{error::Error, fmt};

    #[test]
    fn errors_are_answered() {
        let error = pin("44").unwrap_err();
        assert_eq!((error.status(), error.code()), (404, "BOARD.404001"));
        assert_eq!(error.to_string(), "there is no pin  44.");
        assert_eq!(error.message_in("zh-CN").as_deref(), Some("没有引脚  44。"));
        assert_eq!(
            answer(&error),
            r#"{"errorCode":"BOARD.404001","errorMessage":"there is no pin  44."}"#
        );
        assert_eq!(
            body(&error).error_message.as_deref(),
            Some("there is no pin  44.")
        );
        assert_eq!(
            pin("0")
                .unwrap_err()
                .entry()
                .retry_after()
                .unwrap()
                .as_secs(),
            5
        );
        assert!(pin("x").unwrap_err().source().is_some());
        let shared = BoardError::Shared(Rc::new(ProbeError));
        assert_eq!(shared.code(), "PROBE.1");
        assert_eq!(BoardError::TABLE.with_forwarded().len(), 2);
        assert_eq!(
            BoardError::TABLE.retired_code("BOARD.001").unwrap().since,
            Some("2.0")
        );
    }

    #[test]
    fn tables_find_each_code_and_no_other() {
        for table in [
            BoardError::TABLE,
            PeerCode::TABLE,
            ApmErrorCode::TABLE,
            ApigErrorCode::TABLE,
            ApigwErrorCode::TABLE,
        ] {
            for entry in table.entries() {
                let found = table.get_all(entry.code);
                assert!(found.into_iter().any(|it| it == entry), "{entry:?}");
                let longer = entry.code.to_owned() + "0";
                let other = entry.code.replace(|it: char| it.is_ascii_digit(), "x");
                for code in [&longer, &other, &entry.code[1..]] {
                    assert!(table.get(code).is_none(), "{code}");
                }
            }
        }
        assert_eq!(ApigwErrorCode::TABLE.get("APIGW.0101").unwrap().status, 404);
    }

    #[test]
    fn a_source_stays_inside() {
        #[derive(Debug)]
        struct Fire;
        impl fmt::Display for Fire {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("fire")
            }
        }
        impl Error for Fire {}
        let error = BoardError::Broken(Box::new(Fire));
        assert_eq!(error.source().unwrap().to_string(), "fire");
        assert_eq!(
            answer(&error),
            r#"{"errorCode":"BOARD.500001","errorMessage":"broken."}"#
        );
    }

    #[test]
    fn a_long_message_is_whole() {
        let name = "\"\n".repeat(1000);
        let error = BoardError::Name {
            name: name.clone(),
            known: 40,
        };
        let json = answer(&error);
        assert_eq!(json.matches("\\\"\\n").count(), 1000);
        let params: Vec<_> = error.params();
        assert_eq!(params, [("name", name), ("known", "40".to_owned())]);
    }

    #[test]
    fn a_peer_is_understood() {
        let body = br#"{"error":{"code":"PEER.2","message":"changed."}}"#;
        assert_eq!(told(409, body), (Some(PeerCode::Changed), false));
        assert_eq!(told(503, b"<html>"), (None, true));
    }

    #[test]
    fn a_value_comes_back() {
        let body = br#"{"code":"BOARD.400002","detail":"`a` is no pin.","params":{"name":"a","known":"7"}}"#;
        let error = ApiError::decode(400, body);
        assert_eq!(error.param("name"), Some("a"));
        match error.variant::<BoardError>() {
            Some(BoardError::Name { name, known }) => assert_eq!((name.as_str(), known), ("a", 7)),
            other => panic!("{other:?}"),
        }
    }
}
