//! What a body says of an error: the way through all of it.

use super::claim::claim;
use super::picked::Pick;
use super::tree::Tree;

/// Finds the error in a body, without allocating.
pub(in crate::client) fn pick(status: u16, body: &[u8]) -> Pick<'_> {
    let mut tree = Tree::new(status);
    tree.read(body);
    let (request_id, authorization) = tree.choice.beside();
    let error = tree.choice.best();
    Pick {
        code: error.and_then(|error| Some(error.code?.text)),
        message: error.and_then(|error| error.message),
        request_id: error.and_then(|error| error.request_id).or(request_id),
        authorization: error
            .and_then(|error| error.authorization)
            .or(authorization),
        params: tree.params,
        claim: claim(&tree.outermost, error),
        escaped: tree.escaped,
    }
}
