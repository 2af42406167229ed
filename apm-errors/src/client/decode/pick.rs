//! What a body says of an error: the rules, one after the other.

use super::choose::{borrowed_message, choose, context};
use super::claim::claim;
use super::code::code;
use super::message::message;
use super::names::Member;
use super::picked::Pick;
use super::tree::Tree;

/// Finds the error in a body, without allocating.
pub(in crate::client) fn pick(status: u16, body: &[u8]) -> Pick<'_> {
    let mut tree = Tree::new();
    tree.read(body);
    let objects = tree.objects();
    let mut pick = Pick {
        escaped: tree.escaped,
        params: tree.params,
        ..Pick::default()
    };
    let chosen = choose(objects);
    let object = chosen.map(|(_, object)| object);
    let code = object.and_then(|object| code(&object.members));
    if let Some((index, object)) = chosen {
        pick.code = code.map(|code| code.text);
        pick.message = message(&object.members, code, status)
            .or_else(|| borrowed_message(objects, index, object, status));
    }
    pick.request_id = context(objects, object, Member::RequestId);
    pick.authorization = context(objects, object, Member::Authorization);
    pick.claim = claim(&tree.outermost, object, code, pick.message);
    pick
}
