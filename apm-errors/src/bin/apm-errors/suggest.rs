//! Suggestions for unknown codes.

/// The maximum number of suggestions.
const COUNT: usize = 3;

/// The minimum likeness of a suggestion.
const LEAST_LIKENESS: f64 = 0.8;

/// The maximum difference of likeness to the closest suggestion.
const MARGIN: f64 = 0.08;

/// The known codes that are most similar to this one, the closest first: those that contain it, and those that differ in
/// few letters. Case is ignored.
pub(crate) fn suggest<'a>(code: &str, known: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let code = code.to_ascii_lowercase();
    let mut closest: Vec<_> = known
        .map(|known| (likeness(&code, &known.to_ascii_lowercase()), known))
        .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
        .collect();
    closest.sort_by(|(a, one), (b, other)| b.total_cmp(a).then(one.cmp(other)));
    closest.dedup();
    let best = closest.first().map_or(0.0, |(likeness, _)| *likeness);
    let closest = closest.iter().take(COUNT);
    let closest = closest.take_while(|(likeness, _)| best - likeness < MARGIN);
    closest.map(|(_, known)| *known).collect()
}

/// The likeness of two codes, from 0 to 1.
fn likeness(code: &str, known: &str) -> f64 {
    // Codes are long, and their last part is what people remember.
    if code.len() >= 3 && known.contains(code) {
        return 1.0;
    }
    strsim::normalized_damerau_levenshtein(code, known)
}
