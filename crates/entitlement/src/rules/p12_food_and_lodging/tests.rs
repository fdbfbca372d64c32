use std::borrow::Cow;

use regulations::load::Texts;

use super::*;
use crate::{
    decide, decide_by,
    decision::Outcome::{self, CaseWorker, Granted, MissingFacts, NoRight},
    facts::{Escort, EscortBasis, Facts},
    rules::cases::{
        Case, check, decided, figure, ordinary, pending, sure, travel_metres, travel_on, unknown,
        verdict,
    },
};

use Verdict::{Fails, Holds, Judged};

/// What the ordinary trip gives without food and lodging, in øre.
const WAY: i64 = 42_00;

fn away(facts: &mut Facts, minutes: u32) {
    facts.trips[0].stay.minutes_away = Fact::said(minutes);
}

fn night(reason: LodgingReason) -> Lodging {
    Lodging {
        kind: LodgingKind::Paid,
        nights: 1,
        paid: Ore(700_00),
        visitor_levy: Ore(0),
        reason: Fact::said(reason),
        receipt: Fact::said(true),
    }
}

fn sleeps(facts: &mut Facts, lodging: Lodging) {
    facts.trips[0].stay.lodging.push(lodging);
}

#[test]
fn food_is_given_beyond_twelve_hours_away() {
    #[rustfmt::skip]
    check(&[
        ("12-1", "nobody asked",           |_| {},                                            None,         Granted,    WAY),
        ("12-1", "12 hours exactly",       |f| away(f, 720),                                  Some(Fails),  Granted,    WAY),
        ("12-1", "a minute more",          |f| away(f, 721),                                  Some(Holds),  Granted,    WAY + 284_00),
        ("12-1", "does not know",          |f| f.trips[0].stay.minutes_away = unknown(),      Some(Judged), CaseWorker, WAY),
        ("12-1", "no right to the way",    |f| { away(f, 721); travel_metres(f, 9_999); },    None,         NoRight,    0),
        ("12-1", "no rate of 2027 is known", |f| { away(f, 721); travel_on(f, "2027-01-04"); }, Some(Holds), CaseWorker, 0),
        ("12-1", "a day is not known", |f| { away(f, 721); f.trips[0].legs[1].date = unknown(); }, Some(Holds), MissingFacts, 21_00),
    ]);
}

#[test]
fn six_hours_into_a_new_day_count_as_a_day() {
    #[rustfmt::skip]
    check(&[
        ("12-2", "24 hours exactly",       |f| away(f, 1_440), None,        Granted, WAY + 284_00),
        ("12-2", "a minute more",          |f| away(f, 1_441), Some(Fails), Granted, WAY + 284_00),
        ("12-2", "29 h 59 min",            |f| away(f, 1_799), Some(Fails), Granted, WAY + 284_00),
        ("12-2", "30 h 0 min",             |f| away(f, 1_800), Some(Holds), Granted, WAY + 2 * 284_00),
        ("12-2", "48 hours exactly",       |f| away(f, 2_880), Some(Fails), Granted, WAY + 2 * 284_00),
        ("12-2", "53 h 59 min",            |f| away(f, 3_239), Some(Fails), Granted, WAY + 2 * 284_00),
        ("12-2", "54 h 0 min",             |f| away(f, 3_240), Some(Holds), Granted, WAY + 3 * 284_00),
    ]);
    assert_eq!(figure(&decided(|f| away(f, 1_801)), "12-2"), Some(361));
}

#[test]
fn meals_at_the_treatment_place_are_judged() {
    fn meals(facts: &mut Facts, given: Fact<bool>) {
        away(facts, 721);
        facts.trips[0].stay.meals_provided = given;
    }
    #[rustfmt::skip]
    check(&[
        ("12-3", "nobody asked",  |f| meals(f, Fact::NotStated),   None,         Granted,    WAY + 284_00),
        ("12-3", "no meals",      |f| meals(f, Fact::said(false)), None,         Granted,    WAY + 284_00),
        ("12-3", "meals",         |f| meals(f, Fact::said(true)),  Some(Judged), CaseWorker, WAY),
        ("12-3", "does not know", |f| meals(f, unknown()),         Some(Judged), CaseWorker, WAY),
    ]);
    let judged = decided(|f| meals(f, Fact::said(true)));
    assert_eq!(pending(&judged, "12-1"), 284_00);
}

#[test]
fn necessary_lodging_is_paid_up_to_the_cap_with_a_receipt() {
    use LodgingReason::{Health, HealthDocumented, Traffic};
    fn costs(facts: &mut Facts, kroner: i64, nights: u16) {
        let paid = Ore(kroner * 100);
        sleeps(
            facts,
            Lodging {
                paid,
                nights,
                ..night(HealthDocumented)
            },
        );
    }
    fn with_receipt(facts: &mut Facts, receipt: Fact<bool>) {
        sleeps(
            facts,
            Lodging {
                receipt,
                ..night(HealthDocumented)
            },
        );
    }
    #[rustfmt::skip]
    check(&[
        ("12-4", "documented by the provider", |f| sleeps(f, night(HealthDocumented)), Some(Holds), Granted, WAY + 700_00),
        ("12-4", "at the cap",                 |f| costs(f, 734, 1),            Some(Holds),  Granted,    WAY + 734_00),
        ("12-4", "above the cap",              |f| costs(f, 735, 1),            Some(Holds),  Granted,    WAY + 734_00),
        ("12-4", "two nights, two caps",       |f| costs(f, 1_500, 2),          Some(Holds),  Granted,    WAY + 2 * 734_00),
        ("12-4", "no nights",                  |f| costs(f, 734, 0),            Some(Holds),  Granted,    WAY),
        ("12-4", "no receipt",                 |f| with_receipt(f, Fact::said(false)), Some(Fails),  Granted,    WAY),
        ("12-4", "nobody asked for a receipt", |f| with_receipt(f, Fact::NotStated),   Some(Fails),  Granted,    WAY),
        ("12-4", "may have a receipt",         |f| with_receipt(f, unknown()),         Some(Judged), CaseWorker, WAY),
        ("12-4", "for health, not documented", |f| sleeps(f, night(Health)),    Some(Judged), CaseWorker, WAY),
        ("12-4", "no way to go on that day",   |f| sleeps(f, night(Traffic)),   Some(Judged), CaseWorker, WAY),
        ("12-4", "no reason said", |f| sleeps(f, Lodging { reason: Fact::NotStated, ..night(Traffic) }), Some(Judged), CaseWorker, WAY),
    ]);
    assert_eq!(
        pending(&decided(|f| sleeps(f, night(Traffic))), "12-4"),
        700_00
    );
}

#[test]
fn some_nights_give_nothing() {
    use LodgingReason::{HealthDocumented, Prolonged, Treatment};
    fn private(facts: &mut Facts) {
        sleeps(
            facts,
            Lodging {
                kind: LodgingKind::Private,
                ..night(HealthDocumented)
            },
        );
    }
    fn stay(facts: &mut Facts, prolonged: Fact<bool>) {
        away(facts, 721);
        sleeps(facts, night(HealthDocumented));
        facts.trips[0].stay.prolonged = prolonged;
    }
    #[rustfmt::skip]
    check(&[
        ("12-5", "with friends",               private,                                     Some(Fails),  Granted,    WAY),
        ("12-5", "paid",                       |f| sleeps(f, night(HealthDocumented)),      None,         Granted,    WAY + 700_00),
        ("12-6", "a night of one's own",       |f| sleeps(f, night(Prolonged)),             Some(Fails),  Granted,    WAY),
        ("12-6", "prolonged, not told apart",  |f| stay(f, Fact::said(true)),               Some(Judged), CaseWorker, WAY),
        ("12-6", "does not know",              |f| stay(f, unknown()),                      Some(Judged), CaseWorker, WAY),
        ("12-6", "not prolonged",              |f| stay(f, Fact::said(false)),              None,         Granted,    WAY + 984_00),
        ("12-8", "rest after the treatment",   |f| sleeps(f, night(Treatment)),             Some(Fails),  Granted,    WAY),
        ("12-8", "on the way",                 |f| sleeps(f, night(HealthDocumented)),      None,         Granted,    WAY + 700_00),
    ]);
}

#[test]
fn a_stay_between_treatments_is_compared_by_a_person() {
    fn stay(facts: &mut Facts, between: Fact<bool>) {
        away(facts, 1_800);
        let paid = Ore(2_000_00);
        sleeps(
            facts,
            Lodging {
                paid,
                ..night(LodgingReason::HealthDocumented)
            },
        );
        facts.trips[0].stay.stayed_between = between;
    }
    #[rustfmt::skip]
    check(&[
        ("12-7", "went home between",  |f| stay(f, Fact::said(false)), None,         Granted,    WAY + 568_00 + 734_00),
        ("12-7", "stayed",             |f| stay(f, Fact::said(true)),  Some(Judged), CaseWorker, WAY),
        ("12-7", "does not know",      |f| stay(f, unknown()),         Some(Judged), CaseWorker, WAY),
    ]);
    let stayed = decided(|f| stay(f, Fact::said(true)));
    assert_eq!(pending(&stayed, "12-7"), 2_000_00, "in full");
    assert_eq!(pending(&stayed, "12-1"), 568_00);
}

#[test]
fn each_day_and_night_has_the_rate_of_its_day() {
    type Row = (&'static str, &'static str, &'static str, u32, i64);
    #[rustfmt::skip]
    let cases: [Row; 5] = [
        ("12-1", "the last day of 2025",               "2025-12-31", 721,   275_00),
        ("12-1", "the first day of 2026",              "2026-01-01", 721,   284_00),
        ("12-1", "over New Year",                      "2025-12-31", 2_880, 275_00 + 284_00),
        ("12-1", "over the day of the new text",       "2025-03-02", 2_880, 2 * 275_00),
        ("12-1", "the first day there is a right",     "2016-10-01", 721,   210_00),
    ];
    for (rule, shows, on, minutes, expected) in cases {
        let food = sure(
            &decided(|f| {
                travel_on(f, on);
                away(f, minutes);
            }),
            rule,
        );
        assert_eq!(food, expected, "{shows}");
    }
    let nights = decided(|f| {
        travel_on(f, "2025-12-31");
        let (paid, nights) = (Ore(3_001_00), 3);
        sleeps(
            f,
            Lodging {
                paid,
                nights,
                ..night(LodgingReason::HealthDocumented)
            },
        );
    });
    assert_eq!(sure(&nights, "12-4"), 711_00 + 2 * 734_00);
}

#[test]
fn a_stay_into_a_year_without_rates_is_judged_from_there_on() {
    let over = decided(|f| {
        travel_on(f, "2026-12-31");
        away(f, 2_880);
    });
    assert_eq!(sure(&over, "12-1"), 284_00);
    assert_eq!(verdict(&over, "0-2"), Some(Judged));
    assert_eq!(over.outcome, CaseWorker);
}

/// Rates that nobody has adopted.
const NEXT_YEAR: &str = r#"
[[rates]]
counts_from = 2027-01-01
counts_to = 2027-12-31
act = "FOR-2026-12-15-9999"
status = "UNVERIFIED"
source = "made up for this test"
km = "3.20 kr/km"
copayment = "171 kr/direction"
free_choice_copayment = "400 kr/direction"
copayment_act = "FOR-2025-01-22-96"
food = "290 kr/24h"
lodging = "734 kr/24h"
escort_income_hour = "172 kr/h"
hired_help_hour = "57 kr/h"
injury_hour = "88 kr/h"
injury_day = "461 kr/day"
"#;

#[test]
fn the_visitor_levy_comes_on_top_from_2027() {
    let mut texts = Texts::shipped();
    texts.rates = Cow::Owned(format!("{}{NEXT_YEAR}", texts.rates));
    let next_year = texts.load().unwrap();
    type Row = (
        &'static str,
        &'static str,
        &'static str,
        u16,
        i64,
        Option<Verdict>,
        i64,
    );
    #[rustfmt::skip]
    let cases: [Row; 5] = [
        ("12-9", "the last night of 2026",     "2026-12-31", 1, 30_00, Some(Fails), 0),
        ("12-9", "the first night of 2027",    "2027-01-01", 1, 30_00, Some(Holds), 30_00),
        ("12-9", "both",                       "2026-12-31", 2, 30_00, Some(Holds), 30_00),
        ("12-9", "no levy",                    "2027-01-01", 1, 0,     None,        0),
        ("12-9", "no nights",                  "2027-01-01", 0, 30_00, None,        0),
    ];
    for (rule, shows, on, nights, levy, says, expected) in cases {
        let mut facts = ordinary();
        travel_on(&mut facts, on);
        let night = night(LodgingReason::HealthDocumented);
        let visitor_levy = Ore(levy);
        sleeps(
            &mut facts,
            Lodging {
                nights,
                visitor_levy,
                paid: Ore(800_00),
                ..night
            },
        );
        let found = decide_by(&next_year, &facts);
        assert_eq!(verdict(&found, rule), says, "{shows}");
        assert_eq!(sure(&found, rule), expected, "{shows}");
    }
    let mut facts = ordinary();
    travel_on(&mut facts, "2027-01-01");
    sleeps(&mut facts, night(LodgingReason::HealthDocumented));
    assert_eq!(
        decide(&facts).outcome,
        CaseWorker,
        "the rates of 2027 are not known"
    );
}

#[test]
fn an_escort_has_the_same_rules() {
    fn escort(facts: &mut Facts, basis: EscortBasis, minutes: u32) {
        let mut escort = Escort {
            basis: Fact::said(basis),
            ..Escort::default()
        };
        escort.stay.minutes_away = Fact::said(minutes);
        escort.stay.lodging = vec![night(LodgingReason::HealthDocumented)];
        facts.trips[0].escorts.push(escort);
    }
    use EscortBasis::{Confirmed, NotConfirmed};
    let rows: [Case; 4] = [
        (
            "17-9",
            "no stay is said",
            |f| {
                f.trips[0].escorts.push(Escort {
                    basis: Fact::said(Confirmed),
                    ..Escort::default()
                })
            },
            None,
            Granted,
            WAY,
        ),
        (
            "17-9",
            "a minute beyond 12 hours",
            |f| escort(f, Confirmed, 721),
            Some(Holds),
            Granted,
            WAY + 984_00,
        ),
        (
            "17-9",
            "12 hours",
            |f| escort(f, Confirmed, 720),
            Some(Holds),
            Granted,
            WAY + 700_00,
        ),
        (
            "17-9",
            "nobody needs them",
            |f| escort(f, NotConfirmed, 721),
            None,
            Granted,
            WAY,
        ),
    ];
    check(&rows);
    let outcome: Outcome = decided(|f| escort(f, Confirmed, 721)).outcome;
    assert_eq!(outcome, Granted);
}
