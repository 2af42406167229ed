//! The code of one object.

use super::members::{CODES, Members, Set, only, set};
use super::names::Member;
use super::text::{after_hash, is_blank};

/// The code of an object, and how it is spelled.
#[derive(Clone, Copy)]
pub(super) struct Code<'a> {
    pub member: Member,
    pub text: &'a [u8],
}

impl Code<'_> {
    /// The messages that are spelled as the code is.
    pub(super) fn family(&self) -> Set {
        family(self.member)
    }
}

/// The first one of the four names, else AWS's type, else OAuth's error.
pub(super) fn code<'a>(members: &Members<'a>) -> Option<Code<'a>> {
    let named = members.seen() & CODES;
    if let Some(text) = members.first(named) {
        let member = match named.trailing_zeros() {
            0 => Member::ErrorCode,
            1 => Member::ErrorCodeSnake,
            2 => Member::ErrCode,
            _ => Member::Code,
        };
        return Some(Code { member, text });
    }
    aws_type(members).or_else(|| oauth_error(members))
}

/// R11: the type of AWS, without the namespace before `#`.
fn aws_type<'a>(members: &Members<'a>) -> Option<Code<'a>> {
    let full = members.get(Member::Type)?;
    let text = after_hash(full).unwrap_or(full);
    (!is_blank(text)).then_some(Code {
        member: Member::Type,
        text,
    })
}

/// R10: OAuth's `error` is a code beside `error_description`.
fn oauth_error<'a>(members: &Members<'a>) -> Option<Code<'a>> {
    members.get(Member::ErrorDescriptionSnake)?;
    let text = members.get(Member::Error)?;
    let member = Member::Error;
    Some(Code { member, text })
}

pub(super) fn family(code: Member) -> Set {
    match code {
        Member::ErrorCode => set(Member::ErrorMessage, Member::ErrorMsg),
        Member::ErrorCodeSnake => set(Member::ErrorMsgSnake, Member::ErrorDescriptionSnake),
        Member::ErrCode => set(Member::ErrMsg, Member::ExternalMessage),
        Member::Error => only(Member::ErrorDescriptionSnake),
        _ => set(Member::Message, Member::Error),
    }
}
