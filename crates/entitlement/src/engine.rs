//! The order in which the regulation is read.

use domain::money::Ore;
use regulations::{Regulations, Version};

use crate::{
    case::{LegCase, Right, Rights, Steps, TripCase},
    decision::{At, Deadlines, Decision, Outcome, Used, Verdict, Who},
    facts::{FactName, Facts, Leg},
    ledger::Ledger,
    rule::RuleId,
    rules,
};

/// Decides with the regulations as they are known today.
pub fn decide(facts: &Facts) -> Decision {
    decide_by(Regulations::current(), facts)
}

/// Decides with the regulations given.
pub fn decide_by(regulations: &Regulations, facts: &Facts) -> Decision {
    let mut decision = Decision::empty();
    decide_into(regulations, facts, &mut decision);
    decision
}

/// Decides into a decision that is used again, so that many decisions need no new memory.
pub fn decide_into(regulations: &Regulations, facts: &Facts, decision: &mut Decision) {
    settle_into(regulations, facts, decision);
    decision.deadlines = rules::p25_deadline::deadlines(regulations, facts, &mut decision.record());
}

/// Decides what is due, without the days by which to claim it: enough to compare sums.
pub(crate) fn settle_into(regulations: &Regulations, facts: &Facts, decision: &mut Decision) {
    decision.clear();
    let handled = rules::handling::may_be_automatic(facts, &mut decision.record());
    let mut found = Found::default();
    for (number, trip) in facts.trips.iter().enumerate() {
        let at = At {
            trip: place(number),
            leg: None,
            who: Who::Patient,
        };
        let day = trip.legs.iter().filter_map(|leg| leg.date.value()).min();
        let whole = TripCase {
            regulations,
            facts,
            trip,
            at,
            day,
        };
        found.add(decide_trip(&whole, handled, decision));
    }
    // Who is heard by a person gets no automatic "no" either.
    found.note_parts(handled);
    if facts.trips.is_empty() {
        found.note(no_travel(At::FIRST_TRIP, decision));
    }
    decision.net = Ore(decision.lines.iter().map(|line| line.amount.0).sum());
    found.note_parts(rules::p27_payment::payment(regulations, facts, decision));
    decision.outcome = found.outcome(decision);
}

/// The number of a trip or leg; those beyond the last number share it.
fn place(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// A claim for nothing: when the travel was must be known first.
fn no_travel(at: At, decision: &mut Decision) -> Right {
    let used = Used::one(FactName::Date, crate::facts::Source::Assumed);
    decision
        .record()
        .note(at, RuleId::R20_1, Verdict::Missing, used, 0)
}

/// Decides one trip: its legs, then what belongs to the whole.
fn decide_trip(whole: &TripCase<'_>, handled: Right, decision: &mut Decision) -> Found {
    let mut found = Found::default();
    let from = decision.steps.len();
    let before = rules::p26_documents::Before::trip(decision);
    let other_rules_held = whole.is_before_the_regulation();
    let trip_right = if other_rules_held {
        handled
    } else {
        rules::of_trip(whole, &mut decision.record()).and(handled)
    };
    let mut best = Rights::NONE;
    for (number, leg) in whole.trip.legs.iter().enumerate() {
        let at = At {
            leg: Some(place(number)),
            ..whole.at
        };
        let rights = decide_leg(whole, leg, at, trip_right, decision, &mut found);
        best = best.or(rights);
    }
    if whole.trip.legs.is_empty() {
        let missing = no_travel(whole.at, decision).and(trip_right);
        found.note(missing);
        best = Rights::same(missing);
    }
    // What no leg needs to know need not be asked.
    if !other_rules_held {
        found.note_parts(rules::of_whole_trip(whole, best, decision));
    }
    decision.forget_questions_if_no(found.best(), from);
    rules::p26_documents::collect(whole, before, decision);
    found
}

/// Decides one leg: whether there is a right, what it gives, and who comes along.
fn decide_leg(
    whole: &TripCase<'_>,
    leg: &Leg,
    at: At,
    trip_right: Right,
    decision: &mut Decision,
    found: &mut Found,
) -> Rights {
    let from = decision.steps.len();
    let case = match rules_of_the_day(whole, leg, at, trip_right, &mut decision.record()) {
        Ok(case) => case,
        Err(right) => {
            found.note(right);
            decision.forget_questions_if_no(right, from);
            return Rights::same(right);
        }
    };
    let mut steps = decision.record();
    let right = rules::of_leg(&case, &mut steps).and(trip_right);
    let (route, right) = rules::p20_route::route(&case, right, &mut steps);
    let short = rules::p08_short_trips::short_trip(&case, route, &mut steps);
    let rights = Rights {
        due: right.and(short),
        but_for_length: right,
        as_if_to_the_nearest: route.is_as_if_to_the_nearest(&case),
    };
    let (mut steps, certain, pending) = decision.parts();
    let mut ledger = Ledger::new(certain, pending, rights.due);
    let given = if rights.due == Right::No {
        rules::amounts_of_short_leg(&case, right, &mut steps, &mut ledger)
    } else {
        rules::amounts_of_leg(&case, route, &mut steps, &mut ledger).and(rights.due)
    };
    found.note(given);
    let along = rules::p17_escort::along(&case, route, rights, &mut steps, &mut ledger);
    found.note(along);
    if given == Right::No && along == Right::No {
        decision.forget_questions_if_no(rights.due, from);
    }
    rights
}

/// The leg with the version and the rates of its day, or why they cannot be told. What
/// the regulation says of a trip says nothing of a leg before it.
fn rules_of_the_day<'a>(
    whole: &TripCase<'a>,
    leg: &'a Leg,
    at: At,
    trip_right: Right,
    steps: &mut Steps<'_>,
) -> Result<LegCase<'a>, Right> {
    let used = Used::one(FactName::Date, leg.date.source());
    let Some(date) = leg.date.value() else {
        let missing = steps.note(at, RuleId::R20_1, Verdict::Missing, used, 0);
        return Err(missing.and(trip_right));
    };
    let version = whole.regulations.version_on(date);
    if version == Version::V0 {
        return Err(steps.note(at, RuleId::R0_1, Verdict::Judged, used, 0));
    }
    let Some(rates) = whole.regulations.rates_on(date) else {
        let judged = steps.note(at, RuleId::R0_2, Verdict::Judged, used, 0);
        return Err(judged.and(trip_right));
    };
    Ok(LegCase {
        whole: *whole,
        leg,
        at,
        date,
        date_said_by: leg.date.source(),
        version,
        rates,
    })
}

/// What was found in the legs and parts of a claim.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    right: bool,
    judged: bool,
    missing: bool,
}

impl Found {
    fn note(&mut self, right: Right) {
        match right {
            Right::Yes => self.right = true,
            Right::Judged => self.judged = true,
            Right::Missing => self.missing = true,
            Right::No => {}
        }
    }

    /// A part that is not due takes nothing from a right that is there.
    fn note_parts(&mut self, parts: Right) {
        self.note(if parts == Right::Yes {
            Right::No
        } else {
            parts
        });
    }

    fn add(&mut self, other: Self) {
        self.right |= other.right;
        self.judged |= other.judged;
        self.missing |= other.missing;
    }

    const fn best(self) -> Right {
        if self.right || self.judged || self.missing {
            Right::Yes
        } else {
            Right::No
        }
    }

    fn outcome(self, decision: &Decision) -> Outcome {
        if self.missing {
            Outcome::MissingFacts
        } else if self.judged {
            Outcome::CaseWorker
        } else if decision.net.0 > 0 {
            Outcome::Granted
        } else if self.right {
            Outcome::NothingToPay
        } else {
            Outcome::NoRight
        }
    }
}

impl Decision {
    /// A decision of nothing.
    pub(crate) fn empty() -> Self {
        Self {
            outcome: Outcome::MissingFacts,
            net: Ore(0),
            lines: Vec::with_capacity(8),
            pending: Vec::new(),
            steps: Vec::with_capacity(32),
            documents: Vec::new(),
            deadlines: Deadlines::default(),
            doubts: Vec::new(),
        }
    }

    fn clear(&mut self) {
        self.lines.clear();
        self.pending.clear();
        self.steps.clear();
        self.documents.clear();
        self.doubts.clear();
    }

    pub(crate) fn record(&mut self) -> Steps<'_> {
        Steps {
            steps: &mut self.steps,
            doubts: &mut self.doubts,
        }
    }

    pub(crate) fn parts(
        &mut self,
    ) -> (
        Steps<'_>,
        &mut Vec<crate::decision::Line>,
        &mut Vec<crate::decision::Line>,
    ) {
        (
            Steps {
                steps: &mut self.steps,
                doubts: &mut self.doubts,
            },
            &mut self.lines,
            &mut self.pending,
        )
    }

    /// What is missing or judged does not matter once there is no right.
    fn forget_questions_if_no(&mut self, right: Right, from: usize) {
        if right == Right::No {
            let mut place = 0;
            self.steps.retain(|step| {
                place += 1;
                place <= from || !matches!(step.verdict, Verdict::Missing | Verdict::Judged)
            });
        }
    }
}
