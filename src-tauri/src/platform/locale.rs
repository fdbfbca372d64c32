//! The language that the operating system speaks.

/// POSIX' order: the first that is set decides.
const VARIABLES: [&str; 4] = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

/// The tags that the user prefers, best first, such as `nn_NO.UTF-8`; empty where nothing says so.
pub fn preferred() -> Vec<String> {
    let said = VARIABLES.into_iter().find_map(|name| {
        let value = std::env::var(name).ok()?;
        (!value.is_empty()).then_some(value)
    });
    said.map(|tags| split(&tags)).unwrap_or_default()
}

/// `LANGUAGE` is a list; the others are a list of one.
fn split(tags: &str) -> Vec<String> {
    tags.split(':')
        .filter(|tag| !tag.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_taken_apart_and_empty_parts_are_dropped() {
        let cases: [(&str, &[&str]); 4] = [
            ("se_NO.UTF-8", &["se_NO.UTF-8"]),
            ("nn:nb:en", &["nn", "nb", "en"]),
            (":nb:", &["nb"]),
            ("", &[]),
        ];
        for (given, wanted) in cases {
            assert_eq!(split(given), wanted, "{given}");
        }
    }
}
