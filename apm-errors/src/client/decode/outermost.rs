//! R1 (a) and (b): what the outermost object says beside the error.

use super::found::Place;
use super::names::Member;
use super::scan::{Text, after_blanks};

/// The outermost object. Tencent's `Response` is read as a part of it.
#[derive(Default)]
pub(super) struct Outermost {
    /// Whether the document is an array.
    pub is_list: bool,
    /// The flags that are there, and those that say success, a bit each.
    flags: u8,
    successes: u8,
    /// Whether a member is there that is no part of an error.
    pub has_payload: bool,
    /// The member that is open in it, and the one that is open in that.
    path: [Option<Member>; 2],
}

impl Outermost {
    /// A member of the outermost object, or of one in it. `rest` begins with a value that is no text.
    #[inline]
    pub(super) fn member(
        &mut self,
        depth: usize,
        member: Option<Member>,
        text: Option<Text<'_>>,
        rest: &[u8],
    ) {
        let [outer, inner] = &mut self.path;
        if depth == 1 {
            *outer = member;
        } else {
            *inner = member;
            if *outer != Some(Member::Response) {
                return;
            }
        }
        let flag = member.filter(|member| depth == 1 && member.is_flag());
        if let (Some(flag), None) = (flag, text) {
            self.flag(flag, rest);
        }
        if !self.has_payload {
            self.has_payload = is_payload(member, text, rest);
        }
    }

    #[inline(never)]
    fn flag(&mut self, flag: Member, rest: &[u8]) {
        let bit = 1 << (flag as u8 - Member::IsSuccess as u8);
        let says = (rest.starts_with(b"true"), rest.starts_with(b"false"));
        if let (true, _) | (_, true) = says {
            self.flags |= bit;
            self.successes = if says.0 {
                self.successes | bit
            } else {
                self.successes & !bit
            };
        }
    }

    /// What the preferred flag says.
    pub(super) fn is_success(&self) -> Option<bool> {
        let first = self.flags & self.flags.wrapping_neg();
        (first != 0).then_some(self.successes & first != 0)
    }

    /// Where an object is that has a depth, and that is open.
    pub(super) fn place(&self, depth: usize) -> Place {
        let is_error =
            |member: Option<Member>| matches!(member, Some(Member::Error | Member::Errors));
        // How deep the member is that has the error inside: 1 for `error`, 2 for `Error` in `Response`.
        let error = match self.path {
            [outer, _] if is_error(outer) => 1,
            [Some(Member::Response), inner] if depth > 2 && is_error(inner) => 2,
            _ if depth > 1 => return Place::Elsewhere,
            _ => return Place::Surface,
        };
        if depth <= error + 1 {
            Place::Surface
        } else {
            Place::InError
        }
    }
}

/// Whether a member is neither part of an error nor empty.
fn is_payload(member: Option<Member>, text: Option<Text<'_>>, rest: &[u8]) -> bool {
    if text.map_or_else(|| is_empty(rest), |text| text.raw.is_empty()) {
        return false;
    }
    let holds_more = text.is_none() && matches!(rest, [b'{' | b'[', ..]);
    match member {
        None | Some(Member::SubErrors | Member::Violations | Member::Params) => true,
        Some(Member::Error | Member::Errors | Member::Detail | Member::Details) => false,
        Some(Member::Response) => !rest.starts_with(b"{") || text.is_some(),
        Some(flag) if flag.is_flag() => text.is_some() || holds_more,
        Some(_) => holds_more,
    }
}

fn is_empty(rest: &[u8]) -> bool {
    match rest {
        [b'{', inside @ ..] => after_blanks(inside).starts_with(b"}"),
        [b'[', inside @ ..] => after_blanks(inside).starts_with(b"]"),
        _ => rest.starts_with(b"null"),
    }
}
