//! The rights guide has every word, in years whose amounts are known and in others.

use domain::language::Language;
use entitlement::guide::{LINES, Topic, figures};
use i18n::guide::told;

use crate::words;

#[test]
fn every_line_is_told_in_every_language_with_and_without_amounts() {
    for language in Language::ALL {
        let words = words(language);
        for day in ["2026-11-23", "2027-01-01", "2016-01-01"] {
            let today = day.parse().unwrap();
            for line in LINES {
                let said = told(&words, line, ("05515", today));
                assert_ne!(said.text, said.heading, "{day}: {:?}", line.topic);
            }
        }
        assert_eq!(words.gaps(), [], "{}", language.tag());
    }
}

#[test]
fn amounts_are_told_for_a_year_that_has_them_and_for_no_other() {
    let words = words(Language::Nb);
    let line = LINES.iter().find(|line| line.topic == Topic::Fee).unwrap();
    #[rustfmt::skip]
    let cases = [
        ("2023-05-02", "Egenandelen er 164 kr for hver vei"),
        ("2026-12-31", "Egenandelen er 171 kr for hver vei"),
        ("2027-01-01", "Vi kjenner ikke beløpet for i år"),
    ];
    for (day, says) in cases {
        let today = day.parse().unwrap();
        let text = told(&words, line, ("05515", today)).text.text;
        let text = text.replace('\u{a0}', " ");
        assert!(text.contains(says), "{day}: {text}");
        assert_eq!(text.contains("kr"), figures(line, today).is_some(), "{day}");
    }
}

#[test]
fn a_line_names_its_sections_once_and_since_when_they_hold() {
    let words = words(Language::Nb);
    let said = |topic| {
        let line = LINES.iter().find(|line| line.topic == topic).unwrap();
        let told = told(&words, line, ("05515", "2026-11-23".parse().unwrap()));
        let since = told.since.map(|since| since.text).unwrap_or_default();
        format!("{} {since}", told.sources.text).replace('\u{a0}', " ")
    };
    #[rustfmt::skip]
    let cases = [
        (Topic::EscortOfAdult, "Bygger på: § 17 første ledd; veiledning til § 17 første ledd. Reglene gjelder fra 1. januar 2026."),
        (Topic::OrderBy,       "Bygger på: veiledningen «Rekvirere transport» fra 2. august 2022. "),
        (Topic::Covered,       "Bygger på: § 21 første ledd; § 21 fjerde ledd; § 8 første ledd; § 8 andre ledd; egenandelstakforskriften § 2. Reglene gjelder fra 1. januar 2026."),
        (Topic::Deadline,      "Bygger på: § 25 første ledd; § 25 andre ledd. Reglene gjelder fra 1. januar 2026."),
        (Topic::Complaint,     "Bygger på: pasient- og brukerrettighetsloven § 7-5. "),
        (Topic::Extras,        "Bygger på: § 22 første ledd. Reglene gjelder fra 1. januar 2026."),
    ];
    for (topic, expected) in cases {
        assert_eq!(said(topic), expected, "{topic:?}");
    }
}
