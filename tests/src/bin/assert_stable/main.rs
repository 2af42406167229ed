//! A test of a user, run as a program: the lock of a version of a table.

mod versions;

use apm_errors::docs::assert_stable;

fn main() {
    let version = std::env::args().nth(1).expect("a version");
    assert_stable("errors.lock.json", versions::tables(&version));
}
