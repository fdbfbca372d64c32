//! What the rules turn out to need, whatever the walk foresaw.

use entitlement::{
    decision::{At, Verdict, Who},
    facts::FactName,
};

use super::Walk;
use crate::{
    form::Form,
    id::{Asked, QuestionId},
};

impl Walk<'_> {
    /// Asks for what the engine misses, once everything else is answered.
    pub(super) fn what_the_engine_misses(&mut self) {
        // Each round asks for at least one fact more; there are not many.
        while self.is_complete() {
            let decision = entitlement::decide(&self.facts);
            let missing: Vec<(At, FactName)> = decision
                .steps
                .iter()
                .filter(|step| step.verdict == Verdict::Missing)
                .filter_map(|step| Some((step.at, step.used.iter().next()?.fact)))
                .collect();
            let before = self.seen.len();
            for (at, fact) in missing {
                self.ask_for(at, fact);
            }
            if self.seen.len() == before {
                return;
            }
        }
    }

    fn ask_for(&mut self, at: At, fact: FactName) {
        let number = u8::try_from(at.trip).unwrap_or(u8::MAX);
        let ask = |question| Asked::of_trip(question, number);
        let Some((_, question)) = ASKED_IF_MISSED.into_iter().find(|(one, _)| *one == fact) else {
            return;
        };
        let asked = match at.who {
            Who::Escort(part) if question == QuestionId::EscortMinimumFare => {
                Asked::of_part(question, number, part)
            }
            Who::Patient | Who::Escort(_) => ask(question),
        };
        if self.is_asked(asked) {
            return;
        }
        let nearest =
            (question == QuestionId::NearestDistance).then(|| self.kilometres(asked, None));
        let other =
            (question != QuestionId::NearestDistance).then(|| self.yes(asked, Form::YesNoDontKnow));
        let Some(trip) = self.facts.trips.get_mut(usize::from(at.trip)) else {
            return;
        };
        let treatment = &mut trip.treatment;
        if let Some(nearest) = nearest {
            treatment.nearest_distance = nearest;
        } else if question == QuestionId::MinimumFare {
            treatment.minimum_fare = other.unwrap_or_default();
        } else if question == QuestionId::Acute {
            treatment.acute = other.unwrap_or_default();
        } else if let Who::Escort(part) = at.who
            && let Some(escort) = trip.escorts.get_mut(usize::from(part))
        {
            escort.minimum_fare = other.unwrap_or_default();
        }
    }
}

/// Facts that are asked for only when the engine turns out to need them.
const ASKED_IF_MISSED: [(FactName, QuestionId); 4] = [
    (FactName::NearestDistance, QuestionId::NearestDistance),
    (FactName::MinimumFare, QuestionId::MinimumFare),
    (FactName::Acute, QuestionId::Acute),
    (FactName::EscortMinimumFare, QuestionId::EscortMinimumFare),
];
