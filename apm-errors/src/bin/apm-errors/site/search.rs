//! The data of the search.

use super::model::Site;

/// A script that sets `APM_ERRORS`: for each code its name, statuses, services, life, address, summary, and all its texts
/// in lower case.
pub(super) fn data(site: &Site) -> serde_json::Result<String> {
    let rows = site.codes.iter().map(|code| {
        let texts = code.entries.iter().flat_map(|entry| &entry.texts);
        let texts =
            texts.flat_map(|it| [&it.texts.message, &it.texts.description, &it.texts.solution]);
        let mut words = String::new();
        for text in texts.flatten() {
            // Several entries of a code often have the same texts.
            let text = text.to_lowercase();
            if !words.contains(&text) {
                words.push_str(&text);
                words.push('\n');
            }
        }
        let life = code.life.unwrap_or_default();
        (
            &code.name,
            &code.statuses,
            &code.services,
            life,
            &code.href,
            &code.summary,
            words,
        )
    });
    let rows: Vec<_> = rows.collect();
    Ok(format!(
        "self.APM_ERRORS={};\n",
        serde_json::to_string(&rows)?
    ))
}
