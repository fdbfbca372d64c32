//! Only trips in Norway, to and from services given in Norway (§ 10).
//!
//! A trip that began abroad counts from the point of entry (§ 20 fourth
//! paragraph). Before 3 March 2025 it gave nothing, its last part in Norway
//! included; what a trip that *ended* abroad gave then was not seen, and a
//! case worker judges it. Nobody being asked, all of it is in Norway.

use regulations::Version;

use crate::{
    case::{LegCase, Right, Steps, TripCase},
    decision::{Used, Verdict},
    facts::{Direction, FactName, Start},
    rule::RuleId,
};

/// Whether the service is given in Norway.
pub(crate) fn given_in_norway(case: &TripCase<'_>, steps: &mut Steps<'_>) -> Right {
    let abroad = case.trip.treatment.place_abroad.or_usual(false);
    let verdict = match abroad.value() {
        Some(false) => Verdict::Holds,
        Some(true) => Verdict::Fails,
        None => Verdict::Judged,
    };
    let used = Used::one(FactName::PlaceAbroad, abroad.source());
    steps.note(case.at, RuleId::R10_1, verdict, used, 0)
}

/// Whether a leg that began or ended abroad may be paid for at all.
pub(crate) fn started_in_norway(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    if case.version > Version::V1 || case.leg.start.value() != Some(Start::Abroad) {
        return Right::Yes;
    }
    let verdict = match case.leg.direction {
        Direction::Out => Verdict::Fails,
        Direction::Home => Verdict::Judged,
    };
    let used =
        Used::one(FactName::Start, case.leg.start.source()).and(FactName::Date, case.date_said_by);
    steps.note(case.at, RuleId::R10_2, verdict, used, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Fact, Facts, Metres},
        rules::cases::*,
    };
    use Outcome::{CaseWorker, Granted, NoRight};
    use Verdict::{Fails, Holds, Judged};

    #[test]
    fn a_service_abroad_gives_nothing() {
        #[rustfmt::skip]
        check(&[
            ("10-1", "nobody was asked", |_| {},                                            Some(Holds),  Granted,    42_00),
            ("10-1", "in Norway",        |f| treatment(f).place_abroad = Fact::said(false), Some(Holds),  Granted,    42_00),
            ("10-1", "abroad",           |f| treatment(f).place_abroad = Fact::said(true),  Some(Fails),  NoRight,    0),
            ("10-1", "does not know",    |f| treatment(f).place_abroad = unknown(),         Some(Judged), CaseWorker, 0),
        ]);
    }

    fn out_from_abroad(facts: &mut Facts, on: &str) {
        travel_on(facts, on);
        let out = &mut facts.trips[0].legs[0];
        out.start = Fact::said(Start::Abroad);
        out.home_distance = Fact::said(Metres(60_000));
    }

    #[test]
    fn a_trip_from_abroad_counts_since_march_2025() {
        // 60 km at 3.10 kr less 171 kr is 15.00 kr each way.
        #[rustfmt::skip]
        check(&[
            ("10-2", "2 March 2025: the way home alone", |f| {
                out_from_abroad(f, "2025-03-02");
                f.trips[0].legs.truncate(1);
            }, Some(Fails), NoRight, 0),
            ("10-2", "3 March 2025", |f| {
                out_from_abroad(f, "2025-03-03");
                f.trips[0].legs.truncate(1);
            }, None, Granted, 15_00),
            ("10-2", "2 March 2025: ended abroad", |f| {
                travel_on(f, "2025-03-02");
                f.trips[0].legs.remove(0);
                f.trips[0].legs[0].start = Fact::said(Start::Abroad);
                f.trips[0].legs[0].home_distance = Fact::said(Metres(60_000));
            }, Some(Judged), CaseWorker, 0),
        ]);
    }
}
