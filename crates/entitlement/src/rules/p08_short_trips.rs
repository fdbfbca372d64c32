//! Short trips (§ 8).
//!
//! First paragraph: no right where the calculated route is shorter than 10 km,
//! or where scheduled transport at one local minimum or flat fare can be used.
//! Second paragraph: neither holds where the help is acute, or where health
//! personnel have attested that the state of health requires a taxi or a car.
//! Lack of scheduled transport is no such ground.
//!
//! Guidance adds that one fare is no bar where it would not have been in time
//! for the appointment; a case worker judges that. The text before 3 March 2025
//! had the same test and the same two grounds. Journeys home that § 20 fifth
//! and sixth paragraph give by themselves are judged there, short or long.
//!
//! Not modelled: zones of fares. Whether one fare would do is a fact; from
//! 40 km on nobody is asked.

use super::{Route, p20_route, p22_car};
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::{CarNeed, FactName, Treatment},
    rule::RuleId,
};

/// Below this many metres there is no right; exactly this many passes.
pub(crate) const SHORT: u32 = 10_000;

/// From this many metres on one minimum fare is not thought of unless it is stated.
const BEYOND_ONE_FARE: u32 = 40_000;

/// Whether the leg is long enough, or exempt.
pub(crate) fn short_trip(case: &LegCase<'_>, route: Route, steps: &mut Steps<'_>) -> Right {
    if !route.known || p20_route::is_given_by_itself(case) {
        return Right::Yes;
    }
    let treatment = case.treatment();
    let short = route.metres.0 < SHORT;
    let fare = if route.metres.0 < BEYOND_ONE_FARE {
        treatment.minimum_fare
    } else {
        treatment.minimum_fare.or_usual(false)
    };
    if (short || fare.value() != Some(false))
        && let Some((rule, used)) = exemption(case)
    {
        let metres = i64::from(route.metres.0);
        return steps.note(case.at, rule, Verdict::Holds, used, metres);
    }
    let (verdict, metres) = if short {
        (Verdict::Fails, i64::from(route.metres.0))
    } else {
        (Verdict::Holds, i64::from(route.metres.0))
    };
    let used = route.used.and(FactName::Acute, treatment.acute.source());
    let long_enough = steps.note(case.at, RuleId::R8_1, verdict, used, metres);
    if short {
        lack_of_transport(case, steps);
        return long_enough;
    }
    let used = Used::one(FactName::MinimumFare, fare.source());
    match fare.value() {
        Some(true) => one_fare(case, used, steps),
        Some(false) => steps.note(case.at, RuleId::R8_2, Verdict::Holds, used, 0),
        None if fare.is_not_stated() => {
            steps.note(case.at, RuleId::R8_2, Verdict::Missing, used, 0)
        }
        None => steps.note(case.at, RuleId::R8_2, Verdict::Judged, used, 0),
    }
}

/// What exempts from both tests: acute help, or an attested need for health.
fn exemption(case: &LegCase<'_>) -> Option<(RuleId, Used)> {
    let Treatment {
        acute, car_need, ..
    } = case.treatment();
    if p22_car::is_acute(case) {
        return Some((RuleId::R8_3, Used::one(FactName::Acute, acute.source())));
    }
    p22_car::health_requires_car(case).then(|| {
        (
            RuleId::R8_4,
            Used::one(FactName::CarNeed, car_need.source()),
        )
    })
}

/// One fare would do, unless it would have been too late.
fn one_fare(case: &LegCase<'_>, used: Used, steps: &mut Steps<'_>) -> Right {
    let in_time = case.treatment().in_time.or_usual(true);
    if in_time.value() == Some(true) {
        lack_of_transport(case, steps);
        return steps.note(case.at, RuleId::R8_2, Verdict::Fails, used, 0);
    }
    let used = Used::one(FactName::InTime, in_time.source()).and(
        FactName::MinimumFare,
        case.treatment().minimum_fare.source(),
    );
    steps.note(case.at, RuleId::R8_5, Verdict::Judged, used, 0)
}

/// That scheduled transport is lacking is said to no avail.
fn lack_of_transport(case: &LegCase<'_>, steps: &mut Steps<'_>) {
    let need = case.treatment().car_need;
    if matches!(
        need.value(),
        Some(
            CarNeed::NoTransport
                | CarNeed::ClaimsNoTransport
                | CarNeed::Certificate {
                    for_lack_of_transport: true,
                    ..
                }
        )
    ) {
        let used = Used::one(FactName::CarNeed, need.source());
        steps.note(case.at, RuleId::R8_6, Verdict::Fails, used, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::*;
    use crate::{
        decision::{Outcome::*, Verdict::*},
        facts::{CarNeed, Fact, Facts},
    };

    /// As many metres each way, where no single fare would do.
    fn metres(facts: &mut Facts, metres: u32) {
        travel_metres(facts, metres);
        treatment(facts).minimum_fare = Fact::said(false);
    }

    /// 60 km each way, where one fare would do.
    fn one_fare(facts: &mut Facts) {
        treatment(facts).minimum_fare = Fact::said(true);
    }

    fn need(facts: &mut Facts, need: CarNeed) {
        treatment(facts).car_need = Fact::said(need);
    }

    fn certificate(from: &str, to: &str, for_lack_of_transport: bool) -> CarNeed {
        CarNeed::Certificate {
            from: day(from),
            to: day(to),
            for_lack_of_transport,
        }
    }

    #[test]
    #[rustfmt::skip]
    fn a_way_shorter_than_10_km_gives_no_right() {
        check(&[
            ("8-1", "9.9 km",                   |f| metres(f, 9_900),  Some(Fails), NoRight, 0),
            ("8-1", "9.999 km",                 |f| metres(f, 9_999),  Some(Fails), NoRight, 0),
            ("8-1", "10.0 km",                  |f| metres(f, 10_000), Some(Holds), NothingToPay, 0),
            ("8-1", "10.001 km",                |f| metres(f, 10_001), Some(Holds), NothingToPay, 0),
            ("8-1", "nothing at all",           |f| metres(f, 0),      Some(Fails), NoRight, 0),
            ("8-1", "how far is not known",     |f| each_leg(f, |leg| leg.distance = unknown()), None, MissingFacts, 0),
            ("8-1", "9.9 km under the old text", |f| { metres(f, 9_900); travel_on(f, "2024-05-15") }, Some(Fails), NoRight, 0),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn one_minimum_fare_gives_no_right_however_far() {
        check(&[
            ("8-2", "one fare would do",            one_fare, Some(Fails), NoRight, 0),
            ("8-2", "it would not",                 |f| treatment(f).minimum_fare = Fact::said(false), Some(Holds), Granted, 42_00),
            ("8-2", "not asked, 39.999 km",         |f| travel_metres(f, 39_999), Some(Missing), MissingFacts, 0),
            ("8-2", "not asked, 40.0 km",           |f| travel_metres(f, 40_000), Some(Holds), NothingToPay, 0),
            ("8-2", "nobody knows, 39.999 km",      |f| { travel_metres(f, 39_999); treatment(f).minimum_fare = unknown() }, Some(Judged), CaseWorker, 0),
            ("8-2", "nobody knows, 60 km",          |f| treatment(f).minimum_fare = unknown(), Some(Judged), CaseWorker, 0),
            ("8-2", "not looked at below 10 km",    |f| travel_metres(f, 9_999), None, NoRight, 0),
            ("8-2", "one fare under the old text",  |f| { one_fare(f); travel_on(f, "2024-05-15") }, Some(Fails), NoRight, 0),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn acute_help_exempts() {
        check(&[
            ("8-3", "9.9 km, acute",             |f| { metres(f, 9_900); treatment(f).acute = Fact::said(true) }, Some(Holds), NothingToPay, 0),
            ("8-3", "one fare, acute",           |f| { one_fare(f); treatment(f).acute = Fact::said(true) }, Some(Holds), Granted, 42_00),
            ("8-3", "acute, the fare not asked", |f| { travel_metres(f, 30_000); treatment(f).acute = Fact::said(true) }, Some(Holds), NothingToPay, 0),
            ("8-3", "9.9 km, not acute",         |f| { metres(f, 9_900); treatment(f).acute = Fact::said(false) }, None, NoRight, 0),
            ("8-3", "9.9 km, nobody knows",      |f| { metres(f, 9_900); treatment(f).acute = unknown() }, None, NoRight, 0),
            ("8-3", "acute and far",             |f| treatment(f).acute = Fact::said(true), None, Granted, 42_00),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn an_attested_need_for_health_exempts_on_the_days_that_it_counts() {
        check(&[
            ("8-4", "9.9 km, attested",              |f| { metres(f, 9_900); need(f, CarNeed::Health) }, Some(Holds), NothingToPay, 0),
            ("8-4", "one fare, attested",            |f| { one_fare(f); need(f, CarNeed::Health) }, Some(Holds), Granted, 42_00),
            ("8-4", "certificate from that day on",  |f| { one_fare(f); need(f, certificate("2026-02-10", "2026-12-31", false)) }, Some(Holds), Granted, 42_00),
            ("8-4", "certificate from the next day", |f| { one_fare(f); need(f, certificate("2026-02-11", "2026-12-31", false)) }, None, NoRight, 0),
            ("8-4", "certificate to that day",       |f| { one_fare(f); need(f, certificate("2025-12-01", "2026-02-10", false)) }, Some(Holds), Granted, 42_00),
            ("8-4", "certificate to the day before", |f| { one_fare(f); need(f, certificate("2025-12-01", "2026-02-09", false)) }, None, NoRight, 0),
            ("8-4", "nobody attests",                |f| { one_fare(f); need(f, CarNeed::None) }, None, NoRight, 0),
            ("8-4", "nobody knows",                  |f| { one_fare(f); treatment(f).car_need = unknown() }, None, NoRight, 0),
            ("8-4", "far, it does not matter",       |f| need(f, CarNeed::Health), None, Granted, 42_00),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn one_fare_that_is_too_late_is_judged() {
        check(&[
            ("8-5", "not in time",          |f| { one_fare(f); treatment(f).in_time = Fact::said(false) }, Some(Judged), CaseWorker, 0),
            ("8-5", "nobody knows",         |f| { one_fare(f); treatment(f).in_time = unknown() }, Some(Judged), CaseWorker, 0),
            ("8-5", "in time",              |f| { one_fare(f); treatment(f).in_time = Fact::said(true) }, None, NoRight, 0),
            ("8-5", "not asked",            one_fare, None, NoRight, 0),
            ("8-5", "no bar below 10 km",   |f| { metres(f, 9_999); treatment(f).in_time = Fact::said(false) }, None, NoRight, 0),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn lack_of_transport_alone_exempts_no_short_trip() {
        check(&[
            ("8-6", "the trust attests, 9.9 km",   |f| { metres(f, 9_900); need(f, CarNeed::NoTransport) }, Some(Fails), NoRight, 0),
            ("8-6", "the person means so, 9.9 km", |f| { metres(f, 9_900); need(f, CarNeed::ClaimsNoTransport) }, Some(Fails), NoRight, 0),
            ("8-6", "a certificate for it, 9.9 km", |f| { metres(f, 9_900); need(f, certificate("2026-01-01", "2026-12-31", true)) }, Some(Fails), NoRight, 0),
            ("8-6", "the trust attests, one fare", |f| { one_fare(f); need(f, CarNeed::NoTransport) }, Some(Fails), NoRight, 0),
            ("8-6", "10.0 km",                     |f| { metres(f, 10_000); need(f, CarNeed::NoTransport) }, None, NothingToPay, 0),
            ("8-6", "9.9 km, acute",               |f| { metres(f, 9_900); need(f, CarNeed::NoTransport); treatment(f).acute = Fact::said(true) }, None, NothingToPay, 0),
        ]);
    }
}
