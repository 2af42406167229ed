//! What a user's test does: `assert_file PATH TEXT`.

use apm_errors::docs::assert_file;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (path, text) = (arguments.next(), arguments.next());
    assert_file(path.expect("a path"), &text.expect("a text"));
}
