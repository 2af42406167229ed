//! The address of a code.

use std::fmt::Write;

/// File systems allow 255 bytes.
const LONGEST: usize = 200;

/// The file name of a code: the code itself, with each byte other than letters, digits, `.`, `-` and `_` as `~` and two
/// hexadecimal digits. A very long one is cut, and ends with a hash.
pub(super) fn file(code: &str) -> String {
    let mut name = String::with_capacity(code.len() + 5);
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
            name.push(byte.into());
        } else {
            let _ = write!(name, "~{byte:02x}");
        }
    }
    if name.len() > LONGEST {
        name.truncate(LONGEST);
        let _ = write!(name, "~{:016x}", fnv(code));
    }
    name + ".html"
}

/// FNV-1a with 64 bits: the same number on every machine and in every version.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::file;

    #[test]
    fn every_code_has_a_file_name_of_its_own() {
        assert_eq!(file("SVCSTG.ORD.404001"), "SVCSTG.ORD.404001.html");
        assert_eq!(file("a/b c~"), "a~2fb~20c~7e.html");
        assert_eq!(file("错"), "~e9~94~99.html");
        let long = file(&"错".repeat(200));
        assert_eq!(long.len(), 200 + 17 + 5);
        assert_ne!(long, file(&"错".repeat(201)));
    }
}
