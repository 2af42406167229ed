//! The members of one object that say something about an error, and the pair that they form.

use super::picked::Pick;
use super::text::unescape;

/// A member that is read. The order is the order of preference: of several, the first one is taken.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub(super) enum Member {
    ErrorCode,
    ErrorCodeSnake,
    ErrCode,
    Code,
    RequestId,
    Authorization,
    ErrorMessage,
    ErrorMsg,
    ErrorMsgSnake,
    ErrorMessageSnake,
    ErrorDescriptionSnake,
    ErrMsg,
    ErrMessage,
    Message,
    Msg,
    Detail,
    Details,
    /// It has the error inside, or is a message.
    Error,
    /// It has the error inside. No value is kept for it.
    Errors,
}

const COUNT: usize = Member::Errors as usize;

/// A set of members, one bit each.
type Set = u32;

const fn set(first: Member, last: Member) -> Set {
    (2 << last as u32) - (1 << first as u32)
}

/// The messages that are spelled as a code is, by code.
const FAMILIES: [Set; 4] = [
    set(Member::ErrorMessage, Member::ErrorMsg),
    set(Member::ErrorMsgSnake, Member::ErrorDescriptionSnake),
    set(Member::ErrMsg, Member::ErrMessage),
    set(Member::Message, Member::Error),
];
const CODES: Set = set(Member::ErrorCode, Member::Code);
const CONTEXT: Set = set(Member::RequestId, Member::Authorization);
const MESSAGES: Set = set(Member::ErrorMessage, Member::Error);
/// Messages by words that payloads use for other things.
const VAGUE: Set = set(Member::Detail, Member::Error);

/// The length of the longest name.
const LONGEST: usize = 29;

/// What a member is called, byte for byte.
#[inline]
pub(super) fn named(name: &[u8]) -> Option<Member> {
    Some(match name {
        b"errorCode" => Member::ErrorCode,
        b"error_code" => Member::ErrorCodeSnake,
        b"errCode" => Member::ErrCode,
        b"code" => Member::Code,
        b"errorMessage" => Member::ErrorMessage,
        b"errorMsg" => Member::ErrorMsg,
        b"error_msg" => Member::ErrorMsgSnake,
        b"error_message" => Member::ErrorMessageSnake,
        b"error_description" => Member::ErrorDescriptionSnake,
        b"errMsg" => Member::ErrMsg,
        b"errMessage" => Member::ErrMessage,
        b"message" => Member::Message,
        b"msg" => Member::Msg,
        b"request_id" | b"requestId" | b"requestID" | b"RequestId" => Member::RequestId,
        b"encoded_authorization_message" => Member::Authorization,
        b"detail" => Member::Detail,
        b"details" => Member::Details,
        b"error" => Member::Error,
        b"errors" => Member::Errors,
        _ => return None,
    })
}

/// The same for a name with escapes.
pub(super) fn named_escaped(mut raw: &[u8]) -> Option<Member> {
    let mut name = [0; LONGEST];
    let mut len = 0;
    while let Some((byte, mut rest)) = raw.split_first() {
        let mut character = char::from(*byte);
        if *byte == b'\\' {
            (character, rest) = unescape(rest);
        }
        *name.get_mut(len)? = u8::try_from(character).ok()?;
        len += 1;
        raw = rest;
    }
    named(name.get(..len)?)
}

/// The members of one object. Of duplicates, the last one that has a string or a number stays.
#[derive(Clone, Copy, Default)]
pub(super) struct Members<'a> {
    seen: Set,
    values: [&'a [u8]; COUNT],
}

impl<'a> Members<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.seen == 0
    }

    pub(super) fn has_code(&self) -> bool {
        self.seen & CODES != 0
    }

    /// Whether there is a request id or an authorization message.
    pub(super) fn has_context(&self) -> bool {
        self.seen & CONTEXT != 0
    }

    pub(super) fn clear(&mut self) {
        self.seen = 0;
    }

    #[inline]
    pub(super) fn set(&mut self, member: Member, value: &'a [u8]) {
        // An empty message says that there is nothing to say; a blank code or request id names nothing.
        let bit = 1 << member as u32;
        if bit & (MESSAGES & !VAGUE) == 0 && value.iter().all(|&byte| byte <= b' ') {
            return;
        }
        if let Some(slot) = self.values.get_mut(member as usize) {
            *slot = value;
            self.seen |= bit;
        }
    }

    fn get(&self, member: Member) -> Option<&'a [u8]> {
        self.first(1 << member as u32)
    }

    /// The preferred one of a set of members.
    fn first(&self, set: Set) -> Option<&'a [u8]> {
        let index = (self.seen & set).trailing_zeros() as usize;
        self.values.get(index).copied()
    }

    /// The pair of this object, and what comes with it.
    pub(super) fn pick(&self) -> Pick<'a> {
        let mut pick = Pick::default();
        if self.has_context() {
            pick.request_id = self.get(Member::RequestId);
            pick.authorization = self.get(Member::Authorization);
        }
        // A message that has a code of its own spelling beside it is that code's.
        let mut free = MESSAGES;
        let mut codes = self.seen & CODES;
        while let Some(messages) = FAMILIES.get(codes.trailing_zeros() as usize) {
            let code = self.first(codes);
            if pick.code.is_none() {
                pick.code = code;
                let is_bare = codes == 1 << Member::Code as u32;
                pick.claims_error = !is_bare || self.seen & MESSAGES & !VAGUE != 0;
                pick.message = self.first(*messages);
            } else if pick.code != code {
                free &= !messages;
            }
            codes &= codes - 1;
        }
        pick.message = pick.message.or_else(|| self.first(free));
        pick
    }
}
