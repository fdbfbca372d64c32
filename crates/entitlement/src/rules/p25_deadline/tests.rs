use super::*;
use crate::{
    decide,
    decision::Outcome::{CaseWorker, Granted, NoRight},
    facts::Fact,
    rules::cases::{
        check, day, decided, figure, ordinary, ordinary_trip, travel_on, treatment, unknown,
        verdict,
    },
};

use Verdict::{Fails, Holds, Judged, Told};

/// The ordinary trip on one day, claimed on another.
fn claims(facts: &mut Facts, travelled: &str, claimed: &str) {
    travel_on(facts, travelled);
    facts.claimed_on = day(claimed);
}

fn because(facts: &mut Facts, reason: LateBecause) {
    claims(facts, "2026-02-10", "2026-08-11");
    facts.handling.late_because = Fact::said(reason);
}

#[test]
fn a_claim_is_in_time_for_six_months_to_the_day() {
    #[rustfmt::skip]
    check(&[
        ("25-1", "six months to the day",                 |f| claims(f, "2026-02-10", "2026-08-10"), Some(Holds), Granted,    42_00),
        ("25-1", "a day later",                           |f| claims(f, "2026-02-10", "2026-08-11"), None,        CaseWorker, 0),
        ("25-1", "31 August: 28 February is a Saturday",  |f| claims(f, "2025-08-31", "2026-02-28"), Some(Holds), Granted,    30_00),
        ("25-1", "31 August: until Monday",               |f| claims(f, "2025-08-31", "2026-03-02"), Some(Holds), Granted,    30_00),
        ("25-1", "31 August: not on Tuesday",             |f| claims(f, "2025-08-31", "2026-03-03"), None,        CaseWorker, 0),
        ("25-1", "31 August: 28 February, a Monday",      |f| claims(f, "2021-08-31", "2022-02-28"), Some(Holds), CaseWorker, 6_00),
        ("25-1", "31 August: not on Tuesday 1 March",     |f| claims(f, "2021-08-31", "2022-03-01"), None,        CaseWorker, 0),
        ("25-1", "before the trip",                       |f| claims(f, "2026-12-10", "2026-02-10"), Some(Holds), Granted,    42_00),
        ("25-1", "on the day",                            |f| claims(f, "2026-02-10", "2026-02-10"), Some(Holds), Granted,    42_00),
        ("25-1", "late for another reason",               |f| because(f, LateBecause::Other),        Some(Fails), NoRight,    0),
    ]);
    assert_eq!(figure(&decided(|_| {}), "25-1"), Some(2), "days");
}

#[test]
fn late_claims_are_judged_for_their_reason_until_three_years_have_gone() {
    fn years_later(facts: &mut Facts, claimed: &str) {
        claims(facts, "2023-11-21", claimed);
        facts.handling.late_because = Fact::said(LateBecause::NotAble);
    }
    #[rustfmt::skip]
    check(&[
        ("25-2", "in time",                    |_| {},                                            None,         Granted,    42_00),
        ("25-2", "not able earlier",           |f| because(f, LateBecause::NotAble),              Some(Judged), CaseWorker, 0),
        ("25-2", "nobody asked why",           |f| claims(f, "2026-02-10", "2026-08-11"),         Some(Judged), CaseWorker, 0),
        ("25-2", "does not know why",          |f| { because(f, LateBecause::Other); f.handling.late_because = unknown(); }, Some(Judged), CaseWorker, 0),
        ("25-2", "not able, by the old text",  |f| years_later(f, "2024-12-01"),                  Some(Judged), CaseWorker, 0),
        ("25-3", "misled",                     |f| because(f, LateBecause::Misled),               Some(Judged), CaseWorker, 0),
        ("25-3", "not misled",                 |f| because(f, LateBecause::NotAble),              None,         CaseWorker, 0),
        ("25-4", "three years, a Saturday",    |f| years_later(f, "2026-11-21"),                  None,         CaseWorker, 0),
        ("25-4", "until Monday",               |f| years_later(f, "2026-11-23"),                  None,         CaseWorker, 0),
        ("25-4", "not on Tuesday",             |f| years_later(f, "2026-11-24"),                  Some(Fails),  NoRight,    0),
        ("25-5", "no interest on what is late", |f| because(f, LateBecause::Misled),              Some(Told),   CaseWorker, 0),
        ("25-5", "in time",                    |_| {},                                            None,         Granted,    42_00),
        ("25-6", "the home region pays",       |_| {},                                            Some(Told),   Granted,    42_00),
        ("25-6", "no right, nobody pays",      |f| because(f, LateBecause::Other),                None,         NoRight,    0),
    ]);
}

#[test]
fn a_trip_is_claimed_as_one_from_its_last_day_on() {
    let long = |claimed: &str| {
        decided(|f| {
            f.trips[0].legs[0].date = Fact::said(day("2026-02-10"));
            f.trips[0].legs[1].date = Fact::said(day("2026-03-02"));
            f.claimed_on = day(claimed);
        })
    };
    assert_eq!(long("2026-09-02").outcome, Granted);
    assert_eq!(long("2026-09-03").outcome, CaseWorker);
    assert_eq!(
        long("2026-09-02").deadlines.claim_by,
        Some(day("2026-09-02"))
    );
}

#[test]
fn deadlines_are_those_of_the_trip_that_must_be_claimed_first() {
    let mut facts = ordinary();
    let mut earlier = ordinary_trip();
    for leg in &mut earlier.legs {
        leg.date = Fact::said(day("2025-08-31"));
    }
    facts.trips.push(earlier);
    let decision = decide(&facts);
    let expected = Deadlines {
        claim_by: Some(day("2026-03-02")),
        late_until: Some(day("2028-08-31")),
        complaint_weeks: 4,
        moved_to_working_day: true,
    };
    assert_eq!(decision.deadlines, expected);
    assert!(decision.doubts.contains(&Doubt::DeadlineOnDayOff));

    let no_doubt = decided(|_| {});
    assert_eq!(no_doubt.deadlines.claim_by, Some(day("2026-08-10")));
    assert!(!no_doubt.doubts.contains(&Doubt::DeadlineOnDayOff));
}

#[test]
fn without_a_day_or_a_paragraph_there_is_no_deadline() {
    let found = decided(|f| {
        f.trips[0].legs.clear();
        treatment(f).home_county = Fact::NotStated;
    });
    assert_eq!(found.deadlines.claim_by, None);
    let before_the_regulation = decided(|f| travel_on(f, "2016-09-30"));
    assert_eq!(before_the_regulation.deadlines.claim_by, None);
    assert_eq!(verdict(&found, "25-6"), None);
}
