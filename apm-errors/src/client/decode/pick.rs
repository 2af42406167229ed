//! What a body says of an error: the rules, one after the other.

use super::claim::claim;
use super::picked::Pick;
use super::tree::Tree;

/// Finds the error in a body, without allocating.
pub(in crate::client) fn pick(status: u16, body: &[u8]) -> Pick<'_> {
    let mut tree = Tree::new(status);
    tree.read(body);
    let mut pick = Pick {
        request_id: tree.choice.request_id.text,
        authorization: tree.choice.authorization.text,
        params: tree.params,
        escaped: tree.escaped,
        ..Pick::default()
    };
    let error = tree.choice.best();
    pick.claim = claim(&tree.outermost, error);
    if let Some(error) = error {
        pick.code = error.code.map(|code| code.text);
        pick.message = error.message;
        pick.request_id = error.request_id.or(pick.request_id);
        pick.authorization = error.authorization.or(pick.authorization);
    }
    pick
}
