//! Who travelled.

use chrono::{Months, NaiveDate};
use entitlement::facts::{Age, Claimant, ExemptionCard, Fact, Source};

use super::{FIRST_DAY, Walk, last_day};
use crate::{
    form::{Form, Section},
    id::{Asked, QuestionId},
};

/// What later questions need to know of whoever travelled.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Person {
    /// Completed years, once answered.
    pub years: Option<u32>,
}

/// From this age there is a user fee, § 24 third paragraph letter b.
const PAYS_FROM: u32 = 16;
/// Below this age an escort's need is not documented, § 17.
const GROWN_UP: u32 = 18;
/// Years after which the next birthday changes what is due or documented.
const BEFORE_A_CHANGE: [u32; 3] = [11, 15, 17];

impl Person {
    pub(super) fn may_pay(self) -> bool {
        self.years.is_none_or(|years| years >= PAYS_FROM - 1)
    }

    pub(super) fn is_child(self) -> bool {
        self.years.is_some_and(|years| years < GROWN_UP)
    }
}

impl Walk<'_> {
    pub(super) fn person(&mut self) -> Person {
        self.section = Section::Person;
        let for_whom = Form::Choice(vec!["oneself", "child"]);
        let is_child = match self.word(Asked::once(QuestionId::ForWhom), for_whom) {
            Some(("child", said_by)) => {
                self.facts.claimant = Fact::Stated(Claimant::Guardian, said_by);
                true
            }
            Some((_, said_by)) => {
                self.facts.claimant = Fact::Stated(Claimant::Patient, said_by);
                false
            }
            None => false,
        };
        let most = if is_child { GROWN_UP - 1 } else { 120 };
        let years = self.number(Asked::once(QuestionId::Age), 0, most);
        let person = Person {
            years: years.value(),
        };
        if let Fact::Stated(number, said_by) = years {
            let number = u8::try_from(number).unwrap_or(u8::MAX);
            self.facts.patient.age = Fact::Stated(Age::YearsWhenTravelling(number), said_by);
        }
        self.card(person);
        person
    }

    /// The day of birth, where a birthday may lie between two trips and change what is due.
    pub(super) fn born_on(&mut self, person: Person) {
        let days = self.facts.trips.iter().flat_map(|trip| &trip.legs);
        let days: Vec<NaiveDate> = days.filter_map(|leg| leg.date.value()).collect();
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
            return;
        };
        let years = person.years.filter(|years| BEFORE_A_CHANGE.contains(years));
        let Some(years) = years.filter(|_| first < last) else {
            return;
        };
        let before = |years: u32| first.checked_sub_months(Months::new(12 * years));
        let (Some(oldest), Some(youngest)) = (before(years + 1), before(years)) else {
            return;
        };
        let oldest = oldest.succ_opt().unwrap_or(oldest);
        let born_on = self.day(Asked::once(QuestionId::BornOn), oldest, youngest);
        if let Fact::Stated(day, said_by) = born_on {
            self.facts.patient.age = Fact::Stated(Age::BornOn(day), said_by);
        }
    }

    fn card(&mut self, person: Person) {
        if !person.may_pay() {
            return;
        }
        let has = self.yes(Asked::once(QuestionId::Card), Form::YesNoDontKnow);
        self.facts.patient.exemption_card = match has {
            Fact::NotStated => Fact::NotStated,
            Fact::Unknown(said_by) => Fact::Unknown(said_by),
            Fact::Stated(false, said_by) => Fact::Stated(ExemptionCard::None, said_by),
            Fact::Stated(true, _) => match self.card_from() {
                Some((day, said_by)) => Fact::Stated(ExemptionCard::ValidFrom(day), said_by),
                None => Fact::NotStated,
            },
        };
    }

    fn card_from(&mut self) -> Option<(NaiveDate, Source)> {
        let asked = Asked::once(QuestionId::CardFrom);
        match self.day(asked, FIRST_DAY, last_day(self.today)) {
            Fact::Stated(day, said_by) => Some((day, said_by)),
            Fact::Unknown(_) | Fact::NotStated => None,
        }
    }
}
