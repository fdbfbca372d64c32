//! Keeps the writing direction of foreign text to itself.

/// Whether text from outside ([`crate::Value::Text`]) is fenced off from the
/// sentence around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// Fenced with U+2068 and U+2069 where it could otherwise reorder the
    /// sentence: for what a window shows. Latin letters, digits and their
    /// punctuation run the way every language of the product runs and need no
    /// fence, so that what can be read can also be searched for.
    Fenced,
    /// As it is: for files, calendars, notices and file names, where the marks
    /// would appear as boxes.
    Plain,
}

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// `text` as it may stand in a sentence.
pub(crate) fn isolate(text: &str, isolation: Isolation) -> String {
    match isolation {
        Isolation::Plain => text.to_owned(),
        Isolation::Fenced if text.chars().all(runs_with_the_sentence) => text.to_owned(),
        Isolation::Fenced => {
            let mut fenced = String::with_capacity(text.len() + 6);
            fenced.push(FIRST_STRONG_ISOLATE);
            fenced.extend(
                text.chars()
                    .filter(|character| !is_direction_control(*character)),
            );
            fenced.push(POP_ISOLATE);
            fenced
        }
    }
}

/// `text` with its first letter as a capital, also when a fence stands before it.
pub(crate) fn capitalised(text: &str) -> String {
    let mut capital = String::with_capacity(text.len());
    let mut characters = text.chars();
    for character in characters.by_ref() {
        capital.extend(character.to_uppercase());
        if character != FIRST_STRONG_ISOLATE {
            break;
        }
    }
    capital.push_str(characters.as_str());
    capital
}

/// Letters of European scripts before the first script written from the right,
/// and the dashes and quotation marks between them.
const fn runs_with_the_sentence(character: char) -> bool {
    matches!(character, '\0'..='\u{58f}' | '\u{2010}'..='\u{2027}')
}

/// Embeddings, overrides and isolates: one of these could close the fence.
const fn is_direction_control(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// T51
    #[test]
    fn a_fence_cannot_be_opened_from_inside() {
        #[rustfmt::skip]
        let cases = [
            // what it shows          text                        fenced                       plain
            ("an ordinary name",      "Kari",                     "Kari",                      "Kari"),
            ("a Sámi name, a dash",   "Áŋot – Ž’",                "Áŋot – Ž’",                 "Áŋot – Ž’"),
            ("last without a fence",  "\u{58f}",                  "\u{58f}",                   "\u{58f}"),
            ("first with a fence",    "\u{590}",                  "\u{2068}\u{590}\u{2069}",   "\u{590}"),
            ("a mark to the right",   "K\u{200f}",                "\u{2068}K\u{200f}\u{2069}", "K\u{200f}"),
            ("an Arabic name",        "نور",                      "\u{2068}نور\u{2069}",       "نور"),
            ("a closing mark",        "K\u{2069}\u{202e}ari",     "\u{2068}Kari\u{2069}",      "K\u{2069}\u{202e}ari"),
            ("markup stays text",     "<b>",                      "<b>",                       "<b>"),
            ("nothing",               "",                         "",                          ""),
        ];
        for (shows, text, fenced, plain) in cases {
            assert_eq!(isolate(text, Isolation::Fenced), fenced, "{shows}");
            assert_eq!(isolate(text, Isolation::Plain), plain, "{shows}");
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        for (text, expected) in [
            ("i dag", "I dag"),
            ("åsgårdstrand", "Åsgårdstrand"),
            ("čakčamánnu", "Čakčamánnu"),
            ("\u{2068}kari\u{2069} reiser", "\u{2068}Kari\u{2069} reiser"),
            ("12. mars", "12. mars"),
            ("", ""),
        ] {
            assert_eq!(capitalised(text), expected);
        }
    }
}
