//! What holds for the sums, whatever the claim.

use chrono::NaiveDate;
use entitlement::{
    Decision, Facts, decide,
    decision::{Outcome, Who},
    facts::{CarNeed, EscortBasis, ExemptionCard, Fact, Leg, Start},
};
use proptest::prelude::*;

use crate::{
    unknown::short,
    whole::{at_least, claims},
};

proptest! {
    #![proptest_config(at_least(2_000))]

    #[test]
    fn the_net_is_never_below_zero_and_is_the_sum_of_its_lines(facts in claims()) {
        let decision = decide(&facts);
        let lines: i64 = decision.lines.iter().map(|line| line.amount.0).sum();
        let pending: i64 = decision.pending.iter().map(|line| line.amount.0).sum();
        prop_assert_eq!(decision.net.0, lines);
        prop_assert!(decision.net.0 >= 0);
        prop_assert!(pending >= 0);
        prop_assert_eq!(decision.at_best().0, lines + pending);
    }

    /// § 24: a fee is taken from the leg that it belongs to, and leaves nothing below zero there.
    #[test]
    fn no_leg_and_no_person_owes_anything(facts in claims()) {
        let decision = decide(&facts);
        for line in &decision.lines {
            let of_the_same = decision.lines.iter().filter(|other| other.at == line.at);
            let sum: i64 = of_the_same.map(|line| line.amount.0).sum();
            prop_assert!(sum >= 0, "{:?}: {sum}", line.at);
            prop_assert!(line.amount.0 > 0 || line.at.who == Who::Patient, "an escort pays no fee");
        }
    }

    #[test]
    fn the_kind_of_answer_fits_the_sum(facts in claims()) {
        let decision = decide(&facts);
        let net = decision.net.0;
        let fits = match decision.outcome {
            Outcome::Granted => net > 0 && decision.pending.is_empty(),
            Outcome::NothingToPay | Outcome::NoRight => net == 0 && decision.pending.is_empty(),
            Outcome::CaseWorker | Outcome::MissingFacts => true,
        };
        prop_assert!(fits, "{}", short(&decision));
    }

    #[test]
    fn the_order_of_legs_and_trips_changes_nothing(
        facts in claims(),
        (one, other) in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        let mut turned = facts.clone();
        turned.trips.reverse();
        for trip in &mut turned.trips {
            if !trip.legs.is_empty() {
                let (one, other) = (one.index(trip.legs.len()), other.index(trip.legs.len()));
                trip.legs.swap(one, other);
            }
        }
        same(&decide(&facts), &decide(&turned))?;
    }

    #[test]
    fn an_exemption_card_never_lowers_the_sum(facts in claims(), trip: prop::sample::Index) {
        let Some(day) = a_day(&facts, trip) else { return Ok(()) };
        let mut with = facts.clone();
        with.patient.exemption_card = Fact::said(ExemptionCard::ValidFrom(day));
        if let Fact::Stated(ExemptionCard::ValidFrom(_), _) = facts.patient.exemption_card {
            return Ok(());
        }
        not_less(&facts, &with)?;
    }

    #[test]
    fn receipts_never_lower_the_sum(facts in claims()) {
        let mut with = facts.clone();
        for trip in &mut with.trips {
            trip.legs.iter_mut().for_each(keep_every_receipt);
            for night in &mut trip.stay.lodging {
                night.receipt = Fact::said(true);
            }
        }
        not_less(&facts, &with)?;
    }

    #[test]
    fn attestations_never_lower_the_sum(facts in claims(), by_trust: bool) {
        let mut with = facts.clone();
        for trip in &mut with.trips {
            let need = &mut trip.treatment.car_need;
            let has_one = !matches!(need.value(), None | Some(CarNeed::None | CarNeed::ClaimsNoTransport));
            if !has_one {
                *need = Fact::said(if by_trust { CarNeed::NoTransport } else { CarNeed::Health });
            }
            for escort in &mut trip.escorts {
                if escort.basis.value().is_none_or(|basis| basis == EscortBasis::NotConfirmed) {
                    escort.basis = Fact::said(EscortBasis::Confirmed);
                }
            }
        }
        not_less(&facts, &with)?;
    }

    /// Only what was planned counts from the point of entry, § 20 fourth paragraph.
    #[test]
    fn acute_help_never_lowers_the_sum(facts in claims()) {
        let mut legs = facts.trips.iter().flat_map(|trip| &trip.legs);
        if legs.any(|leg| leg.start.value() == Some(Start::Abroad)) {
            return Ok(());
        }
        let mut with = facts.clone();
        for trip in &mut with.trips {
            trip.treatment.acute = Fact::said(true);
        }
        not_less(&facts, &with)?;
    }
}

fn keep_every_receipt(leg: &mut Leg) {
    let kept = Fact::said(true);
    leg.costs.iter_mut().for_each(|cost| cost.receipt = kept);
    leg.boat.iter_mut().for_each(|boat| boat.receipt = kept);
    leg.taxi.iter_mut().for_each(|taxi| taxi.receipt = kept);
}

fn a_day(facts: &Facts, trip: prop::sample::Index) -> Option<NaiveDate> {
    let legs: Vec<&Leg> = facts.trips.iter().flat_map(|trip| &trip.legs).collect();
    (!legs.is_empty()).then(|| trip.get(&legs).date.value())?
}

fn same(one: &Decision, other: &Decision) -> Result<(), TestCaseError> {
    let of = |decision: &Decision| (decision.outcome, decision.net, decision.at_best());
    prop_assert_eq!(of(one), of(other), "{}\n{}", short(one), short(other));
    Ok(())
}

fn not_less(without: &Facts, with: &Facts) -> Result<(), TestCaseError> {
    let (before, after) = (decide(without), decide(with));
    if after.net >= before.net && after.at_best() >= before.at_best() {
        return Ok(());
    }
    let told = |facts| serde_json::to_string::<Facts>(facts).unwrap();
    let (without, with) = (told(without), told(with));
    Err(TestCaseError::fail(format!(
        "{without}\n{}\n{with}\n{}",
        short(&before),
        short(&after)
    )))
}
