//! Transport that the trust organises (§ 16).
//!
//! First paragraph: the trust answers for transport that it offers being sound.
//! Second and third: the treating provider, or whom the trust has named,
//! assesses whether the patient needs adapted transport, and that stands.
//! Fourth: the trust attests that scheduled transport is lacking.
//!
//! No figure says what is lacking, so a case worker judges what only the person
//! says, for each leg where something depends on it (§ 22).

use crate::{
    case::{Right, TripCase},
    decision::{Decision, Used, Verdict},
    facts::{CarNeed, FactName, Leg, Metres, Mode},
    rule::RuleId,
};

/// Metres: beyond this a leg is paid by the standard rate only with a need for a car (§ 21).
const FAR: u32 = 300_000;

/// What is good to know of offered transport and attestations.
pub(crate) fn told(case: &TripCase<'_>, right: Right, decision: &mut Decision) -> Right {
    let treatment = &case.trip.treatment;
    let mut steps = decision.record();
    let declined = treatment.offer_declined;
    if declined.value() == Some(true) {
        let used = Used::one(FactName::OfferDeclined, declined.source());
        steps.note(case.at, RuleId::R16_1, Verdict::Told, used, 0);
    }
    if right == Right::No || !case.trip.legs.iter().any(depends_on_a_car) {
        return Right::Yes;
    }
    let need = treatment.car_need.or_usual(CarNeed::None);
    let used = Used::one(FactName::CarNeed, need.source());
    match need.value() {
        Some(CarNeed::None) | None => steps.note(case.at, RuleId::R16_2, Verdict::Told, used, 0),
        Some(
            CarNeed::Health
            | CarNeed::NoTransport
            | CarNeed::ClaimsNoTransport
            | CarNeed::Certificate { .. },
        ) => Right::Yes,
    }
}

/// Whether it matters for a leg that a car is needed.
fn depends_on_a_car(leg: &Leg) -> bool {
    let ordered = leg.ordered_distance.value().unwrap_or_default();
    let own = |way: Metres| way.0.saturating_sub(ordered.0);
    let far = leg.distance.value().is_some_and(|way| own(way) > FAR);
    let by_taxi = leg.taxi.is_some() || leg.mode.value() == Some(Mode::Taxi);
    far || by_taxi || !leg.costs.is_empty()
}

#[cfg(test)]
mod tests {
    use domain::money::Ore;

    use super::*;
    use crate::{
        decision::Outcome::NoRight,
        facts::{Cost, CostKind, Fact, Facts},
        rules::cases::{decided, each_leg, travel_metres, treatment, verdict},
    };

    fn with_toll(facts: &mut Facts) {
        each_leg(facts, |leg| {
            leg.costs = vec![Cost {
                kind: CostKind::Toll,
                amount: Ore(60_00),
                receipt: Fact::said(true),
            }];
        });
    }

    fn needs(facts: &mut Facts, need: CarNeed) {
        treatment(facts).car_need = Fact::said(need);
    }

    fn ordered_but_60_km(facts: &mut Facts) {
        travel_metres(facts, 400_000);
        each_leg(facts, |leg| {
            leg.ordered_distance = Fact::said(Metres(340_000))
        });
    }

    #[test]
    fn who_attests_is_told_where_it_matters() {
        use Verdict::{Judged, Told};
        type Row = (&'static str, &'static str, fn(&mut Facts), Option<Verdict>);
        #[rustfmt::skip]
        let cases: [Row; 14] = [
            ("16-1", "nothing was offered",             |_| {},                                      None),
            ("16-1", "an offer was declined",           |f| treatment(f).offer_declined = Fact::said(true), Some(Told)),
            ("16-2", "nothing depends on a car",        |_| {},                                      None),
            ("16-2", "toll, and nobody has attested",   with_toll,                                   Some(Told)),
            ("16-2", "toll, and health is attested",    |f| { with_toll(f); needs(f, CarNeed::Health); }, None),
            ("16-2", "exactly 300 km",                  |f| travel_metres(f, 300_000),               None),
            ("16-2", "a metre more",                    |f| travel_metres(f, 300_001),               Some(Told)),
            ("16-2", "the trust ordered all but 60 km", ordered_but_60_km,                           None),
            ("16-3", "lack of transport, all but 60 km ordered", |f| { ordered_but_60_km(f); needs(f, CarNeed::ClaimsNoTransport); }, None),
            ("16-3", "lack of transport, by air: § 23", |f| { travel_metres(f, 400_000); each_leg(f, |leg| leg.mode = Fact::said(Mode::Flight)); needs(f, CarNeed::ClaimsNoTransport); }, None),
            ("16-3", "lack of transport, by car", |f| { travel_metres(f, 400_000); needs(f, CarNeed::ClaimsNoTransport); }, Some(Judged)),
            ("16-3", "lack of transport, with toll",    |f| { with_toll(f); needs(f, CarNeed::ClaimsNoTransport); }, Some(Judged)),
            ("16-3", "lack of transport, nothing depends on it", |f| needs(f, CarNeed::ClaimsNoTransport), None),
            ("16-3", "the trust has attested it",       |f| { with_toll(f); needs(f, CarNeed::NoTransport); }, None),
        ];
        for (rule, shows, change, says) in cases {
            assert_eq!(verdict(&decided(change), rule), says, "{rule}, {shows}");
        }
    }

    #[test]
    fn nothing_is_judged_where_there_is_no_right() {
        #[rustfmt::skip]
        crate::rules::cases::check(&[
            ("16-3", "too short", |f| { with_toll(f); travel_metres(f, 9_900); needs(f, CarNeed::ClaimsNoTransport); }, None, NoRight, 0),
        ]);
    }
}
