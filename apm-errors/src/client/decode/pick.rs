//! What a body says of an error: the rules, one after the other.

use super::claim::claim;
use super::picked::Pick;
use super::tree::Tree;

/// Finds the error in a body, without allocating.
pub(in crate::client) fn pick(status: u16, body: &[u8]) -> Pick<'_> {
    let mut tree = Tree::new(status);
    tree.read(body);
    let error = tree.choice.best();
    let claim = claim(&tree.outermost, error.as_ref());
    let error = error.unwrap_or_default();
    Pick {
        code: error.code.map(|code| code.text),
        message: error.message,
        request_id: error.request_id.or(tree.choice.request_id()),
        authorization: error.authorization.or(tree.choice.authorization()),
        params: tree.params,
        claim,
        escaped: tree.escaped,
    }
}
