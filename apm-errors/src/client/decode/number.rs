//! The number that a text spells, without the tables that parsing an `f64` brings to small programs.

use super::text::characters;

/// A number that is not negative.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Its whole part, or the largest `u32` for a larger one.
    pub(super) whole: u32,
    /// Whether there is nothing but the whole part.
    pub(super) is_whole: bool,
}

impl Number {
    pub(super) fn is(&self, number: u16) -> bool {
        self.is_whole && self.whole == u32::from(number)
    }
}

/// Digits with a sign, a point and an exponent, such as `404`, `4.04e2` or `+404.0`; as `f64` reads them. `None` for a
/// number below 0, and for a text of more than 40 characters.
pub(super) fn number(raw: &[u8]) -> Option<Number> {
    const LONGEST: usize = 40;
    let mut text = [0; LONGEST];
    let mut len = 0;
    for character in characters(raw) {
        *text.get_mut(len)? = u8::try_from(character).ok()?;
        len += 1;
    }
    let text = text.get(..len)?;
    let (is_negative, text) = signed(text)?;
    let at = text.iter().position(|byte| matches!(byte, b'e' | b'E'));
    let (digits, exponent) = text.split_at(at.unwrap_or(text.len()));
    let exponent = match exponent.split_first() {
        Some((_, exponent)) => parsed_exponent(exponent)?,
        None => 0,
    };
    let point = digits.iter().position(|byte| *byte == b'.');
    let (before, after) = digits.split_at(point.unwrap_or(digits.len()));
    let after = after.strip_prefix(b".").unwrap_or(after);
    let all = || before.iter().chain(after);
    if all().next().is_none() || !all().all(u8::is_ascii_digit) {
        return None;
    }
    // So many of the digits stand before the point, once the exponent has moved it.
    let count = i64::try_from(before.len()).ok()?.checked_add(exponent)?;
    let count = usize::try_from(count).unwrap_or(0);
    let is_zero = all().all(|digit| *digit == b'0');
    if is_zero {
        return Some(Number {
            whole: 0,
            is_whole: true,
        });
    }
    let whole = all().take(count).fold(0_u32, |whole, digit| {
        whole
            .saturating_mul(10)
            .saturating_add(u32::from(digit - b'0'))
    });
    let zeros = count.saturating_sub(before.len() + after.len());
    let whole = (0..zeros.min(LONGEST)).fold(whole, |whole, _| whole.saturating_mul(10));
    let is_whole = all().skip(count).all(|digit| *digit == b'0');
    (!is_negative).then_some(Number { whole, is_whole })
}

/// Whether a text begins with `-`, and what follows the sign, which may be missing. `None` if there is no text.
fn signed(text: &[u8]) -> Option<(bool, &[u8])> {
    Some(match text.split_first()? {
        (b'-', rest) => (true, rest),
        (b'+', rest) => (false, rest),
        _ => (false, text),
    })
}

/// A sign and digits. What is too large for this stands for any large one.
fn parsed_exponent(text: &[u8]) -> Option<i64> {
    let (is_negative, digits) = signed(text)?;
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let most = 1_000_000;
    let exponent = digits.iter().fold(0_i64, |exponent, digit| {
        (exponent * 10 + i64::from(digit - b'0')).min(most)
    });
    Some(if is_negative { -exponent } else { exponent })
}

#[cfg(test)]
mod tests {
    use super::{Number, number};

    /// What `f64` says of the same text.
    fn by_f64(text: &str) -> Option<Number> {
        let is_number = text.bytes().all(|byte| b"0123456789+-.eE".contains(&byte));
        let number: f64 = text.parse().ok().filter(|_| is_number)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates"
        )]
        (number >= 0.0).then_some(Number {
            whole: number as u32,
            is_whole: number.is_infinite() || number.fract() == 0.0,
        })
    }

    #[test]
    fn numbers_are_those_that_f64_reads() {
        let signs = ["", "+", "-"];
        let digits = [
            "",
            "0",
            "00",
            "404",
            "0404",
            "599",
            "600",
            "4",
            "40400",
            "1234567",
            "4294967296",
            "x",
            "4 4",
        ];
        let exponents = [
            "",
            "e0",
            "E2",
            "e+2",
            "e-2",
            "e-30",
            "e30",
            "e",
            "e+",
            "e2.0",
            "e9999999999",
        ];
        for sign in signs {
            for before in digits {
                for after in ["", "."]
                    .into_iter()
                    .map(str::to_owned)
                    .chain(digits.map(|it| format!(".{it}")))
                {
                    for exponent in exponents {
                        let text = format!("{sign}{before}{after}{exponent}");
                        assert_eq!(number(text.as_bytes()), by_f64(&text), "{text}");
                    }
                }
            }
        }
        assert_eq!(number(b"\\u0034e2"), by_f64("4e2"));
        assert_eq!(number(&[b'0'; 41]), None);
    }
}
