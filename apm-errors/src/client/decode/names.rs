//! The names of the members that matter, byte for byte.

use super::scan::split;
use super::text::unescape;

/// A member that is read. The order is the order of preference: of several, the first one is taken.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub(super) enum Member {
    // Codes.
    ErrorCode,
    ErrorCodeSnake,
    ErrCode,
    Code,
    Type,
    // What comes with an error.
    RequestId,
    Authorization,
    // Messages.
    ErrorMessage,
    ErrorMsg,
    ErrorMsgSnake,
    ErrorMessageSnake,
    ErrorDescriptionSnake,
    ErrMsg,
    ErrMessage,
    ExternalMessage,
    Message,
    Msg,
    Detail,
    Details,
    /// The error is inside, or it is a message, or OAuth's code.
    Error,
    // From here on no text is kept.
    Errors,
    SubErrors,
    Violations,
    /// Tencent Cloud's wrapper.
    Response,
    // Flags that tell an error from a success.
    IsSuccess,
    Success,
    IsSuccessCamel,
    Succeeded,
    Ok,
    /// The parameters of a problem.
    Params,
    /// What may stand beside an error and says nothing more.
    Beside,
}

/// How many members have a text.
pub(super) const TEXTS: usize = Member::Errors as usize;

impl Member {
    pub(super) fn has_text(self) -> bool {
        (self as usize) < TEXTS
    }

    /// The name of a list of details.
    pub(super) fn is_details(self) -> bool {
        matches!(
            self,
            Self::Errors | Self::Details | Self::SubErrors | Self::Violations
        )
    }

    pub(super) fn is_flag(self) -> bool {
        (Self::IsSuccess as u8..=Self::Ok as u8).contains(&(self as u8))
    }
}

/// The length of the longest name.
const LONGEST: usize = 29;

/// What a member is called.
#[inline]
pub(super) fn named(name: &[u8]) -> Option<Member> {
    Some(match name {
        b"errorCode" => Member::ErrorCode,
        b"error_code" => Member::ErrorCodeSnake,
        b"errCode" => Member::ErrCode,
        b"code" | b"Code" => Member::Code,
        b"__type" => Member::Type,
        b"errorMessage" => Member::ErrorMessage,
        b"errorMsg" => Member::ErrorMsg,
        b"error_msg" => Member::ErrorMsgSnake,
        b"error_message" => Member::ErrorMessageSnake,
        b"error_description" => Member::ErrorDescriptionSnake,
        b"errMsg" => Member::ErrMsg,
        b"errMessage" => Member::ErrMessage,
        b"externalMessage" => Member::ExternalMessage,
        b"message" | b"Message" => Member::Message,
        b"msg" => Member::Msg,
        b"request_id" | b"requestId" | b"requestID" | b"RequestId" => Member::RequestId,
        b"encoded_authorization_message" => Member::Authorization,
        b"detail" => Member::Detail,
        b"details" => Member::Details,
        b"error" | b"Error" => Member::Error,
        b"errors" => Member::Errors,
        b"subErrors" => Member::SubErrors,
        b"violations" => Member::Violations,
        b"Response" => Member::Response,
        b"is_success" => Member::IsSuccess,
        b"success" => Member::Success,
        b"isSuccess" => Member::IsSuccessCamel,
        b"succeeded" => Member::Succeeded,
        b"ok" => Member::Ok,
        b"params" => Member::Params,
        b"status" | b"timestamp" | b"path" | b"trace_id" | b"traceId" | b"traceID" | b"TraceId" => {
            Member::Beside
        }
        _ => return None,
    })
}

/// The same for a name with escapes. The first character rules most names out.
pub(super) fn named_escaped(mut raw: &[u8]) -> Option<Member> {
    let mut name = [0; LONGEST];
    let mut len = 0;
    loop {
        let escape = raw.iter().position(|&byte| byte == b'\\');
        let (plain, escape) = split(raw, escape.unwrap_or(raw.len()));
        let end = len + plain.len();
        name.get_mut(len..end)?.copy_from_slice(plain);
        len = end;
        let Some(after) = escape.get(1..) else {
            return named(name.get(..len)?);
        };
        let (character, rest) = unescape(after);
        *name.get_mut(len)? = u8::try_from(character).ok()?;
        len += 1;
        raw = rest;
        if !name
            .first()
            .is_some_and(|first| b"_CEMRTcdeimoprstv".contains(first))
        {
            return None;
        }
    }
}
