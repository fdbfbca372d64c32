//! What somebody may travel on (*rekvisisjon, reiseattest*), and what may be booked on
//! it by the patient's side.
//!
//! Sources: the office's page on travel certificates and its page for practitioners
//! (*Rekvirere transport*). There are two kinds of certificates: with one for organised
//! transport the patient books trips, with one for the own car the patient drives and
//! claims. Both hold for a year at most. What is booked is booked by 13:00 on the last
//! working day before, as every trip; later ones go by phone.
//!
//! Not modelled, because no source says it: whether a trip that was cancelled counts
//! among those that are left.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    holidays::last_call,
    ids::{AuthorisationId, PlaceId, RequisitionId, TripId},
    mode::Mode,
    need::Need,
    oslo,
    trip::Direction,
    trip_action::RefusalReason,
    wish::TripOrder,
};

/// A requisition or a travel certificate of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorisation {
    /// Which.
    pub id: AuthorisationId,
    /// What it is.
    pub kind: AuthorisationKind,
    /// The trip that is booked on it; a requisition has one.
    pub trip: Option<TripId>,
    /// The number that a person reads out on the phone, if it has one.
    pub reference: Option<RequisitionId>,
    /// Who issued it, as they sign.
    pub issued_by: Option<String>,
    /// The day it was issued.
    pub issued_on: Option<NaiveDate>,
    /// For which days of travel it holds, if it is told.
    pub period: Option<Period>,
    /// How many trips are left, each one direction; `None` without a limit.
    pub remaining: Option<u32>,
    /// What it is for; `None` where the office settles it for each trip.
    pub mode: Option<Mode>,
    /// The needs that every trip is booked with.
    pub needs: Vec<Need>,
    /// How many escorts are approved for every trip.
    pub escorts: u8,
    /// The treatment places that it holds for.
    pub places: Vec<TreatmentPlace>,
    /// Whether the service keeps the places to itself.
    pub places_withheld: bool,
}

/// What an authorisation is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthorisationKind {
    /// One trip, which somebody has booked (*rekvisisjon*).
    Requisition,
    /// Trips by organised transport, which the patient books (*reiseattest*).
    OrganisedTransport,
    /// Trips by the own car, which the patient claims (*reiseattest*).
    OwnCar,
    /// A kind this version does not know, in the service's own word.
    Unknown(String),
}

/// Days of travel in Norway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
}

/// A place where a certificate holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreatmentPlace {
    /// In the service's register of places.
    pub id: PlaceId,
    /// As the service writes it.
    pub name: String,
}

/// Whether trips can be booked on an authorisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bookable {
    /// For these days of travel.
    On(Period),
    /// Not here.
    No(NotBookable),
}

/// Why nothing can be booked on an authorisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotBookable {
    /// Its trip is booked already.
    Booked,
    /// It is for the own car: nothing is booked.
    OwnCar,
    /// No trip is left.
    UsedUp,
    /// No day is left that can still be booked.
    Ended,
    /// It does not say when or where it holds, or is of a kind this version does not
    /// know: by phone.
    PhoneOnly,
}

impl Authorisation {
    /// What can be booked on it at `now`, on the service's clock.
    pub fn bookable(&self, now: DateTime<Utc>) -> Bookable {
        let why_not = match self.kind {
            AuthorisationKind::OrganisedTransport => None,
            AuthorisationKind::Requisition => Some(NotBookable::Booked),
            AuthorisationKind::OwnCar => Some(NotBookable::OwnCar),
            AuthorisationKind::Unknown(_) => Some(NotBookable::PhoneOnly),
        };
        if let Some(why_not) = why_not {
            return Bookable::No(why_not);
        }
        if self.remaining == Some(0) {
            return Bookable::No(NotBookable::UsedUp);
        }
        let Some(period) = self.period.filter(|_| !self.places.is_empty()) else {
            return Bookable::No(NotBookable::PhoneOnly);
        };
        let first = first_day(now).max(Some(period.from));
        match first.filter(|first| *first <= period.until) {
            Some(from) => Bookable::On(Period { from, ..period }),
            None => Bookable::No(NotBookable::Ended),
        }
    }

    /// Whether `order` can be booked on it at `now`, on the service's clock.
    ///
    /// # Errors
    ///
    /// [`RefusalReason::ImpossibleTime`] for a time that is past,
    /// [`RefusalReason::AuthorisationOver`] when it does not hold for that day or place or
    /// no trip is left, [`RefusalReason::DeadlinePassed`] after 13:00 on the last working
    /// day before.
    pub fn check(&self, order: &TripOrder, now: DateTime<Utc>) -> Result<(), RefusalReason> {
        let day = oslo::date(order.at);
        let holds = self.kind == AuthorisationKind::OrganisedTransport
            && order.authorisation == self.id
            && order.direction != Direction::Other
            && self.remaining != Some(0)
            && self.places.iter().any(|place| place.id == order.treatment)
            && self
                .period
                .is_some_and(|period| (period.from..=period.until).contains(&day));
        if order.at <= now {
            return Err(RefusalReason::ImpossibleTime);
        }
        if !holds {
            return Err(RefusalReason::AuthorisationOver);
        }
        match last_call(day) {
            Some(deadline) if now < deadline => Ok(()),
            deadline => Err(RefusalReason::DeadlinePassed { deadline }),
        }
    }
}

/// The first day of travel that can still be booked at `now`; `None` at the end of the
/// calendar.
fn first_day(now: DateTime<Utc>) -> Option<NaiveDate> {
    let mut days = oslo::date(now).iter_days();
    days.find(|day| last_call(*day).is_some_and(|deadline| now < deadline))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample::at, wish::WantedPlace};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn certificate() -> Authorisation {
        Authorisation {
            id: "aut_1".parse().unwrap(),
            kind: AuthorisationKind::OrganisedTransport,
            trip: None,
            reference: None,
            issued_by: None,
            issued_on: None,
            period: Some(Period {
                from: day("2026-11-01"),
                until: day("2026-12-31"),
            }),
            remaining: Some(2),
            mode: Some(Mode::Taxi),
            needs: Vec::new(),
            escorts: 0,
            places: vec![TreatmentPlace {
                id: "plc_1".parse().unwrap(),
                name: "Prøvestad sykehus".into(),
            }],
            places_withheld: false,
        }
    }

    fn order(when: &str) -> TripOrder {
        TripOrder {
            authorisation: "aut_1".parse().unwrap(),
            direction: Direction::Outbound,
            home: WantedPlace::Address("adr_1".parse().unwrap()),
            treatment: "plc_1".parse().unwrap(),
            at: at(when),
        }
    }

    #[test]
    fn only_a_certificate_for_organised_transport_that_holds_is_booked_on() {
        use AuthorisationKind::{OwnCar, Requisition, Unknown};
        let with = |change: &dyn Fn(&mut Authorisation)| {
            let mut certificate = certificate();
            change(&mut certificate);
            certificate
        };
        let ends = |until: &str| {
            with(&|one| {
                one.period = Some(Period {
                    from: day("2026-01-01"),
                    until: day(until),
                });
            })
        };
        let on = |from: &str, until: &str| {
            Bookable::On(Period {
                from: day(from),
                until: day(until),
            })
        };
        let no = Bookable::No;
        #[rustfmt::skip]
        let cases = [
            // what it shows              certificate                                    Monday 30 November, 12:59 in Norway
            ("it holds",                  certificate(),                                 on("2026-12-01", "2026-12-31")),
            ("without a limit",           with(&|one| one.remaining = None),             on("2026-12-01", "2026-12-31")),
            ("the last one",              with(&|one| one.remaining = Some(1)),          on("2026-12-01", "2026-12-31")),
            ("used up",                   with(&|one| one.remaining = Some(0)),          no(NotBookable::UsedUp)),
            ("it ends tomorrow",          ends("2026-12-01"),                            on("2026-12-01", "2026-12-01")),
            ("it ends today",             ends("2026-11-30"),                            no(NotBookable::Ended)),
            ("no period",                 with(&|one| one.period = None),                no(NotBookable::PhoneOnly)),
            ("no place",                  with(&|one| one.places.clear()),               no(NotBookable::PhoneOnly)),
            ("the own car",               with(&|one| one.kind = OwnCar),                no(NotBookable::OwnCar)),
            ("a requisition",             with(&|one| one.kind = Requisition),           no(NotBookable::Booked)),
            ("something from later",      with(&|one| one.kind = Unknown("x".into())),   no(NotBookable::PhoneOnly)),
        ];
        for (shows, certificate, expected) in cases {
            let bookable = certificate.bookable(at("2026-11-30T11:59:59Z"));
            assert_eq!(bookable, expected, "{shows}");
        }
    }

    #[test]
    fn the_first_day_follows_working_days() {
        #[rustfmt::skip]
        let cases = [
            // what it shows                    now                      first day
            ("before 13:00",                    "2026-11-30T11:59:59Z",  "2026-12-01"),
            ("13:00 sharp",                     "2026-11-30T12:00:00Z",  "2026-12-02"),
            ("Friday before 13:00",             "2026-11-27T11:59:59Z",  "2026-11-28"),
            ("Friday afternoon: Tuesday",       "2026-11-27T12:00:00Z",  "2026-12-01"),
            ("Sunday: Tuesday",                 "2026-11-29T10:00:00Z",  "2026-12-01"),
            ("23 December, afternoon",          "2026-12-23T12:00:00Z",  "2026-12-25"),
            ("Christmas Eve, afternoon",        "2026-12-24T12:00:00Z",  "2026-12-29"),
            ("not before it begins",            "2026-10-01T08:00:00Z",  "2026-11-01"),
        ];
        for (shows, now, first) in cases {
            let Bookable::On(period) = certificate().bookable(at(now)) else {
                panic!("{shows}");
            };
            assert_eq!(period.from, day(first), "{shows}");
        }
    }

    #[test]
    fn an_order_is_for_a_day_and_a_place_of_the_certificate_and_in_time() {
        use RefusalReason::{AuthorisationOver, DeadlinePassed, ImpossibleTime};
        let late = |deadline: &str| {
            Err(DeadlinePassed {
                deadline: Some(at(deadline)),
            })
        };
        let elsewhere = TripOrder {
            treatment: "plc_2".parse().unwrap(),
            ..order("2026-12-02T08:00:00Z")
        };
        let sideways = TripOrder {
            direction: Direction::Other,
            ..order("2026-12-02T08:00:00Z")
        };
        let now = "2026-12-01T11:59:59Z";
        #[rustfmt::skip]
        let cases = [
            // what it shows               order                             now                      answer
            ("the last second",            order("2026-12-02T08:00:00Z"),    now,                     Ok(())),
            ("13:00 sharp",                order("2026-12-02T08:00:00Z"),    "2026-12-01T12:00:00Z",  late("2026-12-01T12:00:00Z")),
            ("today",                      order("2026-12-01T14:00:00Z"),    now,                     late("2026-11-30T12:00:00Z")),
            ("a Monday, on Saturday",      order("2026-12-07T08:00:00Z"),    "2026-12-05T08:00:00Z",  late("2026-12-04T12:00:00Z")),
            ("this very second",           order(now),                       now,                     Err(ImpossibleTime)),
            ("past",                       order("2026-11-30T08:00:00Z"),    now,                     Err(ImpossibleTime)),
            ("the last minute of its days", order("2026-12-31T22:59:00Z"),   now,                     Ok(())),
            ("the day after",              order("2026-12-31T23:00:00Z"),    now,                     Err(AuthorisationOver)),
            ("another place",              elsewhere,                        now,                     Err(AuthorisationOver)),
            ("neither there nor home",     sideways,                         now,                     Err(AuthorisationOver)),
        ];
        for (shows, order, now, expected) in cases {
            assert_eq!(certificate().check(&order, at(now)), expected, "{shows}");
        }
        let used_up = Authorisation {
            remaining: Some(0),
            ..certificate()
        };
        let order = order("2026-12-02T08:00:00Z");
        assert_eq!(used_up.check(&order, at(now)), Err(AuthorisationOver));
    }
}
