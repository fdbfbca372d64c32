//! Who came along.

use entitlement::facts::{Escort, EscortBasis, Fact, LostIncome, Trip};

use super::{Person, Ticked, Walk, costs::is_before_the_new_text, stay::Guest};
use crate::{
    form::{DONT_KNOW, Form},
    id::{Asked, QuestionId},
};

/// Up to this far, in **metres**, one minimum fare may do.
const MINIMUM_FARE_UP_TO: u32 = 40_000;

impl Walk<'_> {
    pub(super) fn escorts(&mut self, number: u8, person: Person, trip: &mut Trip) {
        let asked = Asked::of_trip(QuestionId::Escorts, number);
        let many = Form::Choice(vec!["none", "one", "two"]);
        let count = match self.word(asked, many) {
            Some(("one", _)) => 1,
            Some(("two", _)) => 2,
            _ => 0,
        };
        for part in 0..count {
            let escort = self.escort((number, part), person, trip);
            trip.escorts.push(escort);
        }
    }

    /// The patient gets nothing for so short a way; an escort from farther away may.
    pub(super) fn whom_else_it_concerns(&mut self, number: u8, person: Person, trip: &mut Trip) {
        let is_short = super::trip::shortest(trip).is_some_and(|far| far < super::trip::SHORT);
        let would_count = !self.is_settled(&super::trip::as_if_far(trip));
        if is_short && would_count {
            self.escorts(number, person, trip);
        }
    }

    fn escort(&mut self, (number, part): (u8, u8), person: Person, trip: &Trip) -> Escort {
        let ask = |question| Asked::of_part(question, number, part);
        let basis = if person.is_child() && part == 0 {
            Fact::said(EscortBasis::Child)
        } else {
            let mut bases = vec!["confirmed", "prevents_absconding", "abortion_board_support"];
            if part > 0 {
                bases = vec!["second_justified"];
            }
            bases.extend(["not_confirmed", DONT_KNOW]);
            self.one(ask(QuestionId::EscortBasis), Form::Choice(bases))
        };
        let mut escort = Escort {
            basis,
            ..Escort::default()
        };
        let mut more = vec!["tickets", "own_way", "long_away", "lost_income"];
        // Whoever was admitted has one way here and is taken home.
        let may_stay = is_over_night(trip) || trip.legs.len() == 1;
        if may_stay {
            more.push("stayed");
        }
        more.push("paid_by_public_body");
        let Some(more) = self.ticked(ask(QuestionId::EscortMore), more) else {
            return escort;
        };
        if may_stay {
            escort.stayed = Fact::said(more.has("stayed"));
        }
        escort.paid_by_public_body = Fact::said(more.has("paid_by_public_body"));
        self.way_of_escort((number, part), &more, &mut escort);
        if more.has("long_away") {
            escort.stay = self.stay_of(Guest::Escort(part), number, trip);
        }
        if more.has("lost_income") {
            escort.income = self.lost_income(number, part);
            let may_bar = !matches!(escort.income.value(), None | Some(LostIncome::None));
            if may_bar && trip.legs.iter().any(is_before_the_new_text) {
                escort.on_benefits = self.yes(ask(QuestionId::EscortBenefits), Form::YesNo);
            }
        } else {
            escort.income = Fact::said(LostIncome::None);
        }
        escort
    }

    fn way_of_escort(&mut self, (number, part): (u8, u8), more: &Ticked, escort: &mut Escort) {
        let ask = |question| Asked::of_part(question, number, part);
        if more.has("own_way") {
            escort.distance = self.kilometres(ask(QuestionId::EscortDistance), None);
            if escort
                .distance
                .value()
                .is_some_and(|far| far.0 < MINIMUM_FARE_UP_TO)
            {
                let asked = ask(QuestionId::EscortMinimumFare);
                escort.minimum_fare = self.yes(asked, Form::YesNoDontKnow);
            }
        }
        if more.has("tickets") {
            escort.tickets = self.kroner(ask(QuestionId::EscortTickets));
        }
    }

    fn lost_income(&mut self, number: u8, part: u8) -> Fact<LostIncome> {
        let ask = |question| Asked::of_part(question, number, part);
        let how = Form::Choice(vec!["documented", "hired_help", "none"]);
        let Some((word, said_by)) = self.word(ask(QuestionId::EscortIncome), how) else {
            return Fact::NotStated;
        };
        if word == "none" {
            return Fact::Stated(LostIncome::None, said_by);
        }
        let Some(minutes) = self.minutes(ask(QuestionId::EscortMinutes)).value() else {
            return Fact::NotStated;
        };
        if word == "documented" {
            return Fact::Stated(LostIncome::Documented { minutes }, said_by);
        }
        let paid = self.kroner(ask(QuestionId::EscortHelp)).value();
        let kin = self.yes(ask(QuestionId::EscortHelpKin), Form::YesNo);
        match (paid, kin.value()) {
            (Some(paid), Some(next_of_kin)) => Fact::Stated(
                LostIncome::HiredHelp {
                    minutes,
                    paid,
                    next_of_kin,
                },
                said_by,
            ),
            _ => Fact::NotStated,
        }
    }
}

/// Whether there is a night between the way there and the way home, in which an escort can stay.
pub(super) fn is_over_night(trip: &Trip) -> bool {
    let days = || trip.legs.iter().filter_map(|leg| leg.date.value());
    days().min() != days().max()
}
