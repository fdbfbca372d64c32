//! What a patient reads can be read: short sentences, known words, no blame.

use std::collections::BTreeSet;

use domain::language::Language::{self, En, Nb, Nn};

use crate::message::{Locale, locale, shown};

/// Readability by Björnsson: words a sentence plus the share of words longer
/// than six letters. Up to 35 is the level of fiction and easy articles.
const HIGHEST_LIX: usize = 35;
/// Shorter bodies have too few words for a share to say something.
const WORDS_OF_A_BODY: usize = 12;
const LONGEST_SENTENCE: usize = 25;

/// Words that our patients do not use, or that blame them.
fn banned(language: Language) -> &'static [&'static str] {
    match language {
        Nb | Nn | Language::Se => &[
            "egenbetaling",
            "refusjonskrav",
            "rekvirent",
            "uttømmende",
            "iverksette",
            "iverksetje",
            "herunder",
            "ihht",
            "i.h.t",
            "vennligst",
            "venlegst",
            "ugyldig",
            "ugyldige",
            "ugyldeg",
            "refusjon",
            "stønad",
        ],
        En => &[
            "please",
            "invalid",
            "deductible",
            "co-payment",
            "copayment",
            "companion",
            "reimbursement",
            "requester",
        ],
    }
}

/// Bokmål words that slip into a Nynorsk text.
#[rustfmt::skip]
const NOT_NYNORSK: &[&str] = &[
    "ikke", "jeg", "hva", "hvor", "hvem", "hvis", "hvordan", "hvorfor", "hver", "hun", "deres", "fra", "noe", "noen",
    "mer", "bare", "eget", "egen", "kommer", "gjør", "skjer", "kjører", "endret", "lagret", "åpnet", "lukket",
    "bekreft", "bekrefte", "bekreftes", "bekreftet", "hjem", "hjemme", "hjemreise", "uke", "uker", "vei", "veien",
    "sykehus", "sykehuset", "meldinger", "innstillinger", "opplysninger", "ledsager", "egenandel", "tidligere",
    "hentested", "hentestedet", "behandlingssted", "behandler", "reisen", "tiden", "endringen", "nettleseren",
    "enheten", "tjenesten", "tjeneste", "adressen", "størrelse", "tilgjengelighet", "spesielle",
];

#[test]
fn sentences_are_short() {
    in_every_text(|_, text| {
        let longest = sentences(text)
            .into_iter()
            .find(|words| words.len() > LONGEST_SENTENCE)?;
        Some(format!("a sentence of {} words", longest.len()))
    });
}

#[test]
fn bodies_are_easy_to_read() {
    in_every_text(|_, text| {
        let lix = lix(text)?;
        (lix > HIGHEST_LIX).then(|| format!("LIX {lix}"))
    });
}

#[test]
fn no_banned_word() {
    in_every_text(|locale, text| {
        let word = words(text).find(|word| banned(locale.language).contains(&word.as_str()))?;
        Some(format!("the word {word}"))
    });
}

#[test]
fn no_bokmal_in_nynorsk() {
    in_every_text(|locale, text| {
        let word = words(text).find(|word| NOT_NYNORSK.contains(&word.as_str()));
        let word = word.filter(|_| locale.language == Nn)?;
        Some(format!("the word {word}"))
    });
}

#[test]
fn english_is_translated() {
    let nb = locale(Nb);
    let same = |(place, own): (&crate::message::Place, &crate::message::Words)| {
        let theirs = nb.words.get(place)?;
        (own.readings == theirs.readings && own.readings.iter().any(|text| words(text).count() > 3))
            .then(|| shown(place))
    };
    let same: Vec<String> = locale(En).words.iter().filter_map(same).collect();
    assert_eq!(same, Vec::<String>::new());
}

#[test]
fn no_amount_stands_in_a_text() {
    in_every_text(|_, text| {
        // A placeable reads as 0, and money arrives as a whole; so any currency here was typed.
        let words: Vec<String> = words(text).collect();
        let is_digits = |word: &String| word.chars().all(|character| character.is_ascii_digit());
        let is_currency =
            |word: &String| ["kr", "kroner", "krone", "nok", "øre"].contains(&word.as_str());
        let pair = words.windows(2).find(|pair| {
            pair.iter().any(|word| is_digits(word) && word != "0") && pair.iter().any(is_currency)
        })?;
        Some(format!("the amount {}", pair.join(" ")))
    });
}

#[test]
fn no_markup() {
    in_every_text(|_, text| {
        let mut pairs = text.char_indices().zip(text.chars().skip(1));
        let tag = pairs
            .any(|((_, one), next)| one == '<' && (next.is_alphabetic() || "/!?".contains(next)));
        let entity = text.split('&').skip(1).any(|rest| {
            rest.split_once(';').is_some_and(|(name, _)| {
                !name.is_empty()
                    && name
                        .chars()
                        .all(|character| character.is_ascii_alphanumeric() || character == '#')
            })
        });
        (tag || entity).then(|| "markup".to_owned())
    });
}

/// Answers under a question, and marks beside a sentence: neither stands alone.
const BESIDE_A_QUESTION: [&str; 4] = [
    "ask-",
    "calculator-yes",
    "calculator-no",
    "calculator-verdict-",
];

#[test]
fn no_button_says_only_yes_or_ok() {
    let stands_alone = |id: &str| !BESIDE_A_QUESTION.iter().any(|part| id.starts_with(part));
    in_texts(stands_alone, |_, text| {
        let bare = ["ok", "ja", "nei", "yes", "no"].contains(&text.to_lowercase().as_str());
        bare.then(|| "says nothing by itself".to_owned())
    });
}

/// Collects what `fault` finds in any text of any language, and shows it all at once.
fn in_every_text(fault: impl Fn(&Locale, &str) -> Option<String>) {
    in_texts(|_| true, fault);
}

/// The same in the messages whose ids are wanted.
fn in_texts(wanted: impl Fn(&str) -> bool, fault: impl Fn(&Locale, &str) -> Option<String>) {
    let mut faults = BTreeSet::new();
    for language in Language::ALL {
        let locale = locale(language);
        for (place, words) in locale
            .words
            .iter()
            .filter(|((id, _), _)| !id.starts_with("unit-") && wanted(id))
        {
            for text in &words.readings {
                faults.extend(
                    fault(&locale, text).map(|fault| {
                        format!("{}/{}: {fault}: {text}", language.tag(), shown(place))
                    }),
                );
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{}",
        faults.into_iter().collect::<Vec<_>>().join("\n")
    );
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !(character.is_alphanumeric() || character == '-'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .into_iter()
}

/// The sentences of a text, as words. A full stop ends a sentence before a space
/// only, and not in an abbreviation.
fn sentences(text: &str) -> Vec<Vec<String>> {
    let text = ["ca.", "kl.", "nr.", "f.eks."]
        .iter()
        .fold(text.to_lowercase(), |text, short| text.replace(short, ""));
    let ends = |character: char| matches!(character, '.' | '!' | '?' | ':' | '\n');
    let mut sentences = Vec::new();
    let mut open = Vec::new();
    for token in text
        .split(' ')
        .flat_map(|token| token.split_inclusive('\n'))
    {
        open.extend(words(token));
        if token.ends_with(ends) && !open.is_empty() {
            sentences.push(std::mem::take(&mut open));
        }
    }
    if !open.is_empty() {
        sentences.push(open);
    }
    sentences
}

/// The readability of a body, `None` for shorter texts.
fn lix(text: &str) -> Option<usize> {
    let sentences = sentences(text);
    let words: Vec<&String> = sentences.iter().flatten().collect();
    if words.len() <= WORDS_OF_A_BODY {
        return None;
    }
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    Some(words.len() / sentences.len() + 100 * long / words.len())
}

#[test]
fn readability_is_measured_as_defined() {
    let easy = "Du kan reise i morgen. Vi henter deg hjemme kl. 07:40. Ring oss om noe er galt.";
    assert_eq!(sentences(easy).len(), 3);
    assert_eq!(lix(easy), Some(5));
    let hard = "Iverksettelse av refusjonskrav forutsetter uttømmende dokumentasjon vedrørende \
                reiseutgifter, herunder egenandeler, i henhold til gjeldende forskriftsbestemmelser.";
    assert!(lix(hard).expect("a body") > HIGHEST_LIX);
    assert_eq!(lix("Avbestill reisen"), None);
}
