//! Codes that may be meant.

/// How many are named at most.
const COUNT: usize = 3;

/// What is less like the code than this is not named.
const LEAST_LIKENESS: f64 = 0.8;

/// Nor what is so much less like it than the closest.
const MARGIN: f64 = 0.08;

/// The known codes that are most like this one, the closest first: those that contain it, and those that few letters
/// tell from it. Upper and lower case are alike here.
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

/// From 0 to 1.
fn likeness(code: &str, known: &str) -> f64 {
    // Codes are long, and their last part is what people remember.
    if code.len() >= 3 && known.contains(code) {
        return 1.0;
    }
    strsim::normalized_damerau_levenshtein(code, known)
}
