//! Texts as the service writes them, within a length that a page can show.

/// The most characters of a text that are kept.
const LONGEST: usize = 2_000;

/// The most characters of a word that this version does not know.
const LONGEST_WORD: usize = 64;

/// The text, cut between characters where it is too long.
pub(super) fn text(text: String) -> String {
    cut(text, LONGEST)
}

/// The text if there is one and it says something.
pub(super) fn some(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty()).map(self::text)
}

/// A word from a closed list, or one that is not on it.
pub(super) fn word(word: String) -> String {
    cut(word, LONGEST_WORD)
}

fn cut(mut text: String, longest: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(longest) {
        text.truncate(end);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_characters() {
        for (character, bytes) in [('a', 1), ('ø', 2), ('á', 2), ('🚕', 4)] {
            let long = |count: usize| String::from_iter(std::iter::repeat_n(character, count));
            assert_eq!(text(long(LONGEST)), long(LONGEST));
            assert_eq!(text(long(LONGEST + 1)), long(LONGEST));
            assert_eq!(word(long(LONGEST_WORD + 1)).len(), LONGEST_WORD * bytes);
        }
    }

    #[test]
    fn a_text_that_says_nothing_is_none() {
        for nothing in [None, Some(""), Some(" \n\u{a0}")] {
            assert_eq!(some(nothing.map(Into::into)), None, "{nothing:?}");
        }
        assert_eq!(some(Some(" x".into())).as_deref(), Some(" x"));
    }
}
