//! The message of one object.

use super::code::{Code, family};
use super::members::{CODES, MESSAGES, Members, Set, only};
use super::names::Member;
use super::{number::number, text::is_same};

/// The message that goes with the code of an object, or that stands there without one.
///
/// A message of the code's own family comes first, then one that no other code owns (R3 has the families).
pub(super) fn message<'a>(
    members: &Members<'a>,
    code: Option<Code<'a>>,
    status: u16,
) -> Option<&'a [u8]> {
    let own = code.map_or(0, |code| code.family());
    let free = code.map_or(MESSAGES, |code| MESSAGES & !owned(members, code, status));
    // R6: a blank message yields to one that says something.
    let (said, seen) = (members.said(), members.seen());
    let choices = [said & own, said & free, seen & own, seen & free];
    choices.into_iter().find_map(|set| members.first(set))
}

/// Whether an object has a message that is not blank.
pub(super) fn says_something(members: &Members<'_>) -> bool {
    members.said() & MESSAGES != 0
}

/// The messages of codes that stand beside the code and are not the same: a pair stays a pair.
fn owned(members: &Members<'_>, code: Code<'_>, status: u16) -> Set {
    if code.member == Member::Error {
        return only(Member::Error);
    }
    if members.seen() & CODES & !only(code.member) == 0 {
        return 0;
    }
    let names = [
        Member::ErrorCode,
        Member::ErrorCodeSnake,
        Member::ErrCode,
        Member::Code,
    ];
    let rivals = names.into_iter().filter(|&name| {
        let is_other = name as u8 > code.member as u8;
        is_other
            && members
                .get(name)
                .is_some_and(|rival| is_rival(name, rival, code, status))
    });
    rivals.fold(0, |owned, rival| owned | family(rival)) & !code.family()
}

/// R2 and R7: a code is no rival if it is the same text, or a number that may be the status.
fn is_rival(name: Member, rival: &[u8], code: Code<'_>, status: u16) -> bool {
    let may_be_status =
        number(rival).is_some_and(|it| it.is(status) || (100..600).contains(&it.whole));
    let is_status = name == Member::Code && may_be_status;
    !is_status && !is_same(rival, code.text)
}
