//! How messages are found, filled and missed.

use std::sync::Arc;

use domain::language::Language::{self, En, Nb, Nn, Se};
use i18n::{
    DayStyle::{DateWithoutYear, Full},
    Gap, Isolation, LocaleError, Localizer, Source,
    Value::{self, Choice, Count, Day, Text},
};

use crate::{day, locale_files};

fn source(language: Language, text: &str) -> Source {
    Source {
        language,
        name: "made.ftl".to_owned(),
        text: text.to_owned(),
    }
}

/// The product's units with the messages of a test.
fn with(
    language: Language,
    texts: &[(Language, &str)],
    isolation: Isolation,
) -> Result<Localizer, LocaleError> {
    let units = Language::ALL.into_iter().flat_map(|language| {
        locale_files::sources(language)
            .into_iter()
            .filter(|source| source.name == "unit.ftl")
    });
    Localizer::new(
        language,
        units.chain(texts.iter().map(|(language, text)| source(*language, text))),
        isolation,
    )
}

fn plain(language: Language, texts: &[(Language, &str)]) -> Localizer {
    with(language, texts, Isolation::Plain).expect("the messages of the test can be read")
}

#[test]
fn a_localizer_is_shared_between_threads_and_signals() {
    fn shared<T: Send + Sync + Clone + 'static>(_: &T) {}
    shared(&Arc::new(plain(Nb, &[])));
}

#[test]
fn counts_choose_the_plural_form_of_the_language() {
    let norwegian =
        "made-trips = { $count ->\n    [one] { $count } reise\n   *[other] { $count } reiser\n}";
    let sami = "made-trips = { $count ->\n    [one] { $count } A\n    [two] { $count } B\n   *[other] { $count } C\n}";
    #[rustfmt::skip]
    let cases = [
        (Nb, 0, "0 reiser"), (Nb, 1, "1 reise"), (Nb, 2, "2 reiser"), (Nb, 1_234, "1\u{a0}234 reiser"),
        (Nn, 1, "1 reise"), (Nn, 2, "2 reiser"),
        (En, 1, "1 reise"), (En, 2, "2 reiser"), (En, 1_234, "1,234 reiser"),
        (Se, 0, "0 C"), (Se, 1, "1 A"), (Se, 2, "2 B"), (Se, 3, "3 C"),
    ];
    let texts = [
        (Nb, norwegian),
        (Nn, norwegian),
        (En, norwegian),
        (Se, sami),
    ];
    for (language, count, expected) in cases {
        let localizer = plain(language, &texts);
        assert_eq!(
            localizer
                .text("made-trips", &[("count", Count(count))])
                .text,
            expected
        );
        assert_eq!(localizer.gaps(), []);
    }
}

#[test]
fn words_of_the_program_choose_a_variant_also_behind_fences() {
    let text = "made-mode = { $mode ->\n    [taxi] Drosje\n   *[other] Annet\n}";
    let localizer = with(Nb, &[(Nb, text)], Isolation::Fenced).expect("readable");
    assert_eq!(
        localizer
            .text("made-mode", &[("mode", Choice("taxi"))])
            .text,
        "Drosje"
    );
    assert_eq!(
        localizer
            .text("made-mode", &[("mode", Choice("boat"))])
            .text,
        "Annet"
    );
}

#[test]
fn only_text_from_outside_that_runs_the_other_way_is_fenced() {
    let text = [(Nb, "made-to = Til { $place } { $day }")];
    let fenced = with(Nb, &text, Isolation::Fenced).expect("readable");
    let plain = plain(Nb, &text);
    for (place, in_fence) in [("Ullevål", "Ullevål"), ("نور", "\u{2068}نور\u{2069}")] {
        let values = [
            ("place", Text(place.to_owned())),
            ("day", Day(day("2027-03-12"), Full)),
        ];
        assert_eq!(
            fenced.text("made-to", &values).text,
            format!("Til {in_fence} fredag 12. mars 2027")
        );
        assert_eq!(
            plain.text("made-to", &values).text,
            format!("Til {place} fredag 12. mars 2027")
        );
    }
}

#[test]
fn hostile_text_stays_text() {
    let localizer = plain(Nb, &[(Nb, "made-hello = Hei, { $name }")]);
    for name in [
        "<script>alert(1)</script>",
        "{ $name }",
        "{\"x\"}",
        "\u{0}",
        "' OR 1=1 --",
        "",
    ] {
        assert_eq!(
            localizer.text("made-hello", &[("name", name.into())]).text,
            format!("Hei, {name}")
        );
    }
    assert_eq!(localizer.gaps(), []);
}

#[test]
fn a_message_that_sami_lacks_is_bokmal_throughout() {
    let texts = [(Nb, "made-on = Du reiser { $day }"), (Se, "made-other = A")];
    let localizer = plain(Se, &texts);
    let values = [("day", Day(day("2027-03-12"), DateWithoutYear))];
    let answer = localizer.text("made-on", &values);
    assert_eq!(
        (answer.text.as_str(), answer.language),
        ("Du reiser 12. mars", Nb)
    );
    assert_eq!(localizer.lang(&answer), Some("nb"));
    let own = localizer.text("made-other", &[]);
    assert_eq!((own.text.as_str(), localizer.lang(&own)), ("A", None));
    assert_eq!(localizer.gaps(), []);
}

#[test]
fn other_languages_never_borrow() {
    for language in [Nb, Nn, En] {
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        let texts: Vec<_> = others.map(|other| (other, "made-only = A")).collect();
        let localizer = plain(language, &texts);
        assert!(!localizer.has("made-only"));
        assert_eq!(localizer.text("made-only", &[]).text, "made-only");
    }
}

#[test]
fn gaps_are_told_once_each() {
    let localizer = plain(
        Nb,
        &[(Nb, "made-hello = Hei, { $name }\n    .title = { $gone }")],
    );
    for _ in 0..2 {
        let unknown = localizer.text("made-unknown", &[]);
        assert_eq!(
            (unknown.text.as_str(), unknown.language),
            ("made-unknown", Nb)
        );
        localizer.text("made-hello", &[]);
        localizer.part("made-hello", "title", &[]);
    }
    let placeable = |attribute: Option<&str>| Gap::Placeable {
        id: "made-hello".to_owned(),
        attribute: attribute.map(ToOwned::to_owned),
    };
    let expected = [
        Gap::Message {
            id: "made-unknown".to_owned(),
        },
        placeable(None),
        placeable(Some("title")),
    ];
    assert_eq!(localizer.gaps(), expected);
}

#[test]
fn an_attribute_that_is_not_there_is_no_gap() {
    let localizer = plain(
        Nb,
        &[(Nb, "made-problem = Feil\n    .do = Ring { $phone }")],
    );
    let phone: [(_, Value); 1] = [("phone", "05515".into())];
    assert_eq!(
        localizer
            .part("made-problem", "do", &phone)
            .expect("it is there")
            .text,
        "Ring 05515"
    );
    assert_eq!(localizer.part("made-problem", "call", &phone), None);
    assert_eq!(localizer.part("made-gone", "do", &phone), None);
    assert_eq!(localizer.gaps(), []);
}

#[test]
fn faulty_texts_are_named() {
    #[rustfmt::skip]
    let cases = [
        // what it shows                   text                                      expected
        ("a sentence without an id",       "a = A\nb = B\nthis is no message\n",     LocaleError::Unreadable { name: "made.ftl".into(), line: 3 }),
        ("a placeable left open",          "a = { $x\n",                             LocaleError::Unreadable { name: "made.ftl".into(), line: 2 }),
        ("an id that unit.ftl has",        "unit-money = A\n",                       LocaleError::Twice { language: Nb, name: "made.ftl".into(), id: "unit-money".into() }),
    ];
    for (shows, text, expected) in cases {
        assert_eq!(
            with(Nb, &[(Nb, text)], Isolation::Plain).err(),
            Some(expected),
            "{shows}"
        );
    }
    let alone = Localizer::new(Se, [source(Se, "a = A")], Isolation::Plain);
    assert_eq!(alone.err(), Some(LocaleError::NoSource { language: Nb }));
}
