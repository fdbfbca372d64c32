//! Bokmål, Nynorsk and English hold the same; Northern Sámi holds a part of it.

use std::collections::BTreeSet;

use domain::language::Language::{self, En, Nb, Nn, Se};

use crate::message::{Locale, Place, locale, shown};

/// The program gives each of these all its values; a language takes what its
/// order of words needs.
const FREE_VARIABLES: &str = "unit-";

#[test]
fn bokmal_nynorsk_and_english_hold_the_same_messages() {
    let nb = locale(Nb);
    for other in [locale(Nn), locale(En)] {
        assert_eq!(
            other.files,
            nb.files,
            "files of {} and nb",
            other.language.tag()
        );
        let (own, theirs): (BTreeSet<_>, BTreeSet<_>) =
            (nb.words.keys().collect(), other.words.keys().collect());
        let lacks = own
            .difference(&theirs)
            .map(|place| shown(place))
            .collect::<Vec<_>>();
        let extra = theirs
            .difference(&own)
            .map(|place| shown(place))
            .collect::<Vec<_>>();
        assert_eq!(
            (lacks, extra),
            (vec![], vec![]),
            "{} (lacks, has alone)",
            other.language.tag()
        );
    }
}

#[test]
fn a_message_names_the_same_values_in_every_language() {
    let nb = locale(Nb);
    for other in [locale(Nn), locale(En)] {
        let differing = differing(&nb, &other, |own, theirs| own != theirs);
        assert_eq!(
            differing,
            Vec::<String>::new(),
            "values differ between nb and {}",
            other.language.tag()
        );
    }
    let differing = differing(&nb, &locale(Se), |own, theirs| !theirs.is_subset(own));
    assert_eq!(
        differing,
        Vec::<String>::new(),
        "values that se names alone"
    );
}

fn differing(
    nb: &Locale,
    other: &Locale,
    differ: impl Fn(&BTreeSet<String>, &BTreeSet<String>) -> bool,
) -> Vec<String> {
    let both = other
        .words
        .iter()
        .filter_map(|(place, theirs)| Some((place, nb.words.get(place)?, theirs)));
    both.filter(|((id, _), own, theirs)| {
        !id.starts_with(FREE_VARIABLES) && differ(&own.variables, &theirs.variables)
    })
    .map(|(place, ..)| shown(place))
    .collect()
}

#[test]
fn northern_sami_holds_a_part_and_names_where_it_is_attested() {
    let (nb, se) = (locale(Nb), locale(Se));
    let alone: Vec<&Place> = se
        .words
        .keys()
        .filter(|place| !nb.words.contains_key(*place))
        .collect();
    assert_eq!(alone, Vec::<&Place>::new());
    let unattested: Vec<&String> = se
        .comments
        .iter()
        .filter(|(_, comment)| !comment.contains("source: "))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(
        unattested,
        Vec::<&String>::new(),
        "messages of se without a comment `# source:`"
    );
    assert!(se.files.is_subset(&nb.files));
}

#[test]
fn counts_have_every_plural_form_of_their_language() {
    for language in Language::ALL {
        let needed: &[&str] = if language == Se {
            &["one", "two", "other"]
        } else {
            &["one", "other"]
        };
        for (place, words) in &locale(language).words {
            for keys in &words.selectors {
                let fault = plural_fault(keys, needed);
                assert_eq!(fault, None, "{}/{}", language.tag(), shown(place));
            }
        }
    }
}

/// What is wrong with the keys of a selector, if it is one of counts.
fn plural_fault(keys: &[String], needed: &[&str]) -> Option<&'static str> {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let has = |key: &str| keys.iter().any(|own| own == key);
    let is_number = |key: &String| key.parse::<i64>().is_ok();
    let counts = CATEGORIES
        .iter()
        .any(|category| *category != "other" && has(category))
        || (has("other") && keys.iter().any(is_number));
    if !counts {
        return None;
    }
    if !needed.iter().all(|category| has(category)) {
        return Some("a plural form is missing");
    }
    let known = |key: &String| is_number(key) || needed.contains(&key.as_str());
    (!keys.iter().all(known)).then_some("a plural form that the language does not have")
}

#[test]
fn plural_faults_are_seen() {
    let keys = |text: &str| text.split(' ').map(ToOwned::to_owned).collect::<Vec<_>>();
    #[rustfmt::skip]
    let cases = [
        // what it shows              keys            nb      se
        ("complete in Norwegian",     "one other",    false,  true),
        ("complete in Sámi",          "one two other", true,  false),
        ("zero by number",            "0 one other",  false,  true),
        ("a number instead of one",   "0 other",      true,   true),
        ("words of the program",      "taxi other",   false,  false),
        ("months",                    "1 2 3",        false,  false),
    ];
    for (shows, text, nb, se) in cases {
        let faulty = |needed: &[&str]| plural_fault(&keys(text), needed).is_some();
        assert_eq!(
            (faulty(&["one", "other"]), faulty(&["one", "two", "other"])),
            (nb, se),
            "{shows}"
        );
    }
}
