//! How long it took, and where one slept: the patient, and an escort by the same rules.

use chrono::NaiveDate;
use domain::money::Ore;
use entitlement::facts::{Fact, Lodging, LodgingKind, Stay, Trip};

use super::{Ticked, Walk, said_if_receipt};
use crate::{
    form::Form,
    id::{Asked, QuestionId},
};

/// From this day on the levy on visitors is paid, § 12 second paragraph.
const LEVY_FROM: NaiveDate = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day");

/// As many nights as are believed.
const MOST_NIGHTS: u32 = 366;

/// Who was away: each has questions in words of their own.
#[derive(Clone, Copy)]
pub(super) enum Guest {
    /// The patient.
    Patient,
    /// An escort, by number.
    Escort(u8),
}

/// The questions about a stay.
struct About {
    time_away: Asked,
    meals: Asked,
    more: Asked,
    nights: Asked,
    cost: Asked,
    levy: Asked,
    reason: Asked,
}

impl Guest {
    const fn asked(self, trip: u8) -> About {
        use QuestionId as Q;
        match self {
            Self::Patient => About {
                time_away: Asked::of_trip(Q::TimeAway, trip),
                meals: Asked::of_trip(Q::Meals, trip),
                more: Asked::of_trip(Q::StayMore, trip),
                nights: Asked::of_trip(Q::Nights, trip),
                cost: Asked::of_trip(Q::LodgingCost, trip),
                levy: Asked::of_trip(Q::VisitorLevy, trip),
                reason: Asked::of_trip(Q::LodgingReason, trip),
            },
            Self::Escort(part) => About {
                time_away: Asked::of_part(Q::EscortTimeAway, trip, part),
                meals: Asked::of_part(Q::EscortMeals, trip, part),
                more: Asked::of_part(Q::EscortStayMore, trip, part),
                nights: Asked::of_part(Q::EscortNights, trip, part),
                cost: Asked::of_part(Q::EscortLodgingCost, trip, part),
                levy: Asked::of_part(Q::EscortVisitorLevy, trip, part),
                reason: Asked::of_part(Q::EscortLodgingReason, trip, part),
            },
        }
    }
}

impl Walk<'_> {
    pub(super) fn stay(&mut self, number: u8, special: Option<&Ticked>, trip: &mut Trip) {
        let has_said_so = special.is_some_and(|special| special.has("long_away"));
        let is_long = has_said_so
            || (self.may_be_long_away(trip)
                && self
                    .yes(Asked::of_trip(QuestionId::LongAway, number), Form::YesNo)
                    .value()
                    == Some(true));
        if is_long {
            trip.stay = self.stay_of(Guest::Patient, number, trip);
        }
    }

    /// The stay of whoever was away for more than twelve hours.
    pub(super) fn stay_of(&mut self, guest: Guest, number: u8, trip: &Trip) -> Stay {
        let about = guest.asked(number);
        let mut stay = Stay {
            minutes_away: self.minutes(about.time_away),
            meals_provided: self.yes(about.meals, Form::YesNoDontKnow),
            ..Stay::default()
        };
        let more = vec!["paid", "private", "prolonged", "stayed_between"];
        let Some(more) = self.ticked(about.more, more) else {
            return stay;
        };
        stay.prolonged = Fact::said(more.has("prolonged"));
        stay.stayed_between = Fact::said(more.has("stayed_between"));
        if more.has("paid") {
            stay.lodging.extend(self.paid_lodging(&about, trip));
        }
        if more.has("private") {
            stay.lodging.push(Lodging {
                kind: LodgingKind::Private,
                nights: 1,
                paid: Ore(0),
                visitor_levy: Ore(0),
                reason: Fact::NotStated,
                receipt: Fact::NotStated,
            });
        }
        stay
    }

    fn paid_lodging(&mut self, about: &About, trip: &Trip) -> Option<Lodging> {
        let nights = self.number(about.nights, 1, MOST_NIGHTS);
        let costs = self.cost(about.cost, false, true);
        let from_2027 = trip
            .legs
            .iter()
            .any(|leg| leg.date.value().is_some_and(|date| date >= LEVY_FROM));
        let levy = if from_2027 {
            self.kroner(about.levy)
        } else {
            Fact::NotStated
        };
        let reasons = vec!["traffic", "health_documented", "health", "treatment"];
        let reason = self.one(about.reason, Form::Choice(reasons));
        let (nights, costs) = (nights.value()?, costs?);
        Some(Lodging {
            kind: LodgingKind::Paid,
            nights: u16::try_from(nights).unwrap_or(u16::MAX),
            paid: costs.out,
            visitor_levy: levy.value().unwrap_or_default(),
            reason,
            receipt: said_if_receipt(costs),
        })
    }
}
