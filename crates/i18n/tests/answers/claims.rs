//! What was decided about a claim, in words.

use chrono::{DateTime, Utc};
use claims::{
    content::Note,
    ruling::{Adjustment, Judgement, Reason, Ruling},
};
use domain::{language::Language, money::Ore};
use entitlement::{
    Facts, RuleId, decide,
    facts::{CarNeed, Cost, CostKind, Fact},
    samples,
};
use i18n::claim::{difference, ruling_rows};

use super::words;

/// A drive there and home again, with toll in each direction.
fn drive(metres: u32, need: CarNeed, toll: i64) -> Facts {
    let mut facts = samples::hospital_by_car("2026-02-10", metres);
    let trip = &mut facts.trips[0];
    trip.treatment.car_need = Fact::said(need);
    for leg in &mut trip.legs {
        leg.costs = vec![Cost {
            kind: CostKind::Toll,
            amount: Ore(toll),
            receipt: Fact::said(true),
        }];
    }
    facts
}

fn judged(facts: &Facts, adjustments: Vec<Adjustment>) -> Ruling {
    let judgement = Judgement {
        adjustments,
        explanation: Note::read("Ingen har bekreftet det.").ok(),
    };
    Ruling::of_case_worker(facts, decide(facts), judgement, at()).expect("it fits the decision")
}

fn by_service(facts: &Facts) -> Ruling {
    Ruling::of_service(facts, decide(facts), at())
}

fn at() -> DateTime<Utc> {
    "2026-02-20T11:00:00Z".parse().expect("an instant")
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn what_was_asked_for_and_what_is_granted_is_one_sentence() {
    let drive_of = |metres| drive(metres, CarNeed::Health, 60_00);
    let less = judged(
        &drive_of(60_000),
        vec![Adjustment {
            line: 1,
            granted: Ore(0),
            reason: Reason::NotDocumented,
        }],
    );
    let cases = [
        (
            by_service(&drive_of(60_000)),
            "Det er søkt om 504 kr, og 162 kr er innvilget: egenandelen er 342 kr.",
            "Det er søkt om 504 kr, og 162 kr er innvilga: eigendelen er 342 kr.",
            "The claim was for NOK 504, and NOK 162 is granted: the user fee is NOK 342.",
        ),
        (
            by_service(&drive(60_000, CarNeed::None, 60_00)),
            "Det er søkt om 504 kr, og 42 kr er innvilget: egenandelen er 342 kr, og 120 kr dekkes ikke.",
            "Det er søkt om 504 kr, og 42 kr er innvilga: eigendelen er 342 kr, og 120 kr blir ikkje dekt.",
            "The claim was for NOK 504, and NOK 42 is granted: the user fee is NOK 342, and NOK 120 is not covered.",
        ),
        (
            by_service(&drive(9_900, CarNeed::None, 0)),
            "Ingenting er innvilget, fordi et vilkår ikke er oppfylt.",
            "Ingenting er innvilga, fordi eit vilkår ikkje er oppfylt.",
            "Nothing is granted, because a condition is not met.",
        ),
    ];
    for (ruling, nb, nn, en) in cases {
        for (language, expected) in [(Language::Nb, nb), (Language::Nn, nn), (Language::En, en)] {
            let said = difference(&words(language), &ruling);
            assert_eq!(plain(&said.text), expected);
        }
    }
    let said = plain(&difference(&words(Language::Nb), &less).text);
    assert!(said.contains("saksbehandleren har ikke godtatt"), "{said}");
    assert_eq!(said.matches('.').count(), 1, "{said}");
}

#[test]
fn lines_that_were_judged_stand_apart_with_the_reason_and_nothing_is_counted_twice() {
    let facts = drive(60_000, CarNeed::Health, 60_00);
    let toll = |line: &entitlement::decision::Line| line.amount == Ore(60_00);
    let place = decide(&facts).lines.iter().position(toll).unwrap();
    let reason = Reason::NotJudgedSo(RuleId::R24_1);
    let ruling = judged(
        &facts,
        vec![Adjustment {
            line: u16::try_from(place).unwrap(),
            granted: Ore(10_00),
            reason,
        }],
    );
    let rows = ruling_rows(&words(Language::Nb), &ruling);
    let mut lines: Vec<u16> = rows.iter().flat_map(|row| row.lines.clone()).collect();
    lines.sort_unstable();
    let count = ruling.decision.lines.len() + ruling.decision.pending.len();
    assert_eq!(
        lines,
        (0..u16::try_from(count).unwrap()).collect::<Vec<_>>()
    );
    let judged: Vec<_> = rows.iter().filter(|row| row.reason.is_some()).collect();
    assert_eq!(judged.len(), 1);
    assert_eq!(plain(&judged[0].granted.text), "10 kr");
    assert!(judged[0].is_judged);
    let reason = judged[0].reason.as_ref().unwrap();
    assert_eq!(
        reason.text,
        "Saksbehandleren har vurdert at dette ikke gis: Egenandel"
    );
}
